export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks, and how what is typed into it is read. Colours are "#RRGGBB". */
export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** null where the cell has no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

export const PLAIN_STYLE: Style = {
  numberFormat: 'General', fontName: 'Calibri', fontSize: 11, fontColor: '#000000', bold: false, italic: false, underline: 'None', strikethrough: false,
  fill: null, horizontal: 'General', vertical: 'Bottom', wrap: false, shrink: false, indent: 0, locked: true, formulaHidden: false, borders: {},
};

/** Whether what is written into the cell stays text as it stands. */
export const isTextFormat = (style: Style): boolean => style.numberFormat === '@';

/** The styles in use, each kept once; cells hold their numbers. 0 is the plain style. */
export class StyleBook {
  private readonly styles: Style[] = [PLAIN_STYLE];
  private readonly numbers = new Map<string, number>([[JSON.stringify(PLAIN_STYLE), 0]]);

  at(number: number): Style {
    return this.styles[number] ?? PLAIN_STYLE;
  }

  numberOf(style: Style): number {
    const key = JSON.stringify({ ...PLAIN_STYLE, ...style });
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.numbers.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }

  /** A function from the number of a style to the number of the style so changed; each is worked out once. */
  changing(change: (style: Style) => Style): (number: number) => number {
    const seen = new Map<number, number>();
    return (number) => {
      const known = seen.get(number);
      if (known !== undefined) return known;
      const changed = this.numberOf(change(this.at(number)));
      seen.set(number, changed);
      return changed;
    };
  }
}
