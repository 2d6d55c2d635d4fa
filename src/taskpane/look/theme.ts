import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The teal of our icon, from nearly black to nearly white; step 80 has a contrast above 4.5 on white. */
const teal: BrandVariants = {
  10: '#04161a', 20: '#0a262c', 30: '#0f353d', 40: '#13444e', 50: '#18525e', 60: '#1c5b67', 70: '#1f5f6b', 80: '#236c7a',
  90: '#3b808d', 100: '#5493a0', 110: '#6ea7b2', 120: '#88bac4', 130: '#a2cdd5', 140: '#bcdfe5', 150: '#d5eef2', 160: '#ecf8fa',
};

const fonts = { fontFamilyBase: '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif' };

const light: Theme = { ...createLightTheme(teal), ...fonts };
const dark: Theme = {
  ...createDarkTheme(teal),
  ...fonts,
  colorBrandForeground1: teal[110],
  colorBrandForeground2: teal[120],
  colorBrandForegroundLink: teal[110],
};

export type Shade = 'light' | 'dark';

export function themeOf(shade: Shade): Theme {
  return shade === 'dark' ? dark : light;
}

/** Whether a page background such as `#262626` is dark: its relative luminance (WCAG 2) lies below the middle grey. */
export function isDark(background: string): boolean {
  const [, digits] = /^#?([0-9a-f]{6})/i.exec(background.trim()) ?? [];
  if (digits === undefined) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}
