import path from 'node:path';
import { failure, sentence, success, type Problem, type Result } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { checkExamples } from '../payout';
import { GALLERY, presetById, PRESETS } from '../presets';
import { nearest, parseSchemeText, type Scheme } from '../scheme';
import { fileExists, readText } from './files';

/** A scheme, and those that it is built on: presets, or files beside its own that are called by their ids. */
export interface FoundSchemes {
  readonly find: (id: string) => Scheme | undefined;
  /** The file that a scheme came from; undefined for a preset. */
  readonly fileOf: (scheme: Scheme) => string | undefined;
  /** Why a file that was looked at gives no scheme. */
  readonly problems: readonly Problem[];
}

/** The scheme asked for, a preset by its id or a file, with those that it is built on. Its own examples must come out. */
export function schemesFor(asked: string): Result<{ readonly scheme: Scheme; readonly found: FoundSchemes }> {
  const files = new Map<Scheme, string>();
  const problems: Problem[] = [];
  const find = (id: string): Scheme | undefined => {
    const preset = presetById(id);
    const file = path.join(path.dirname(asked), `${id}.json`);
    if (preset !== undefined || !fileExists(file)) return preset;
    const base = parsed(file);
    if (base.ok) files.set(base.value, file);
    else problems.push(...base.problems);
    return base.ok ? base.value : undefined;
  };
  const scheme = named(asked);
  if (!scheme.ok) return scheme;
  if (presetById(asked) === undefined) files.set(scheme.value, asked);
  const failing = presetById(asked) === undefined ? checkExamples(scheme.value, find) : [];
  if (failing.length > 0) return failure(...(problems.length > 0 ? problems : failing));
  return success({ scheme: scheme.value, found: { find, fileOf: (each) => files.get(each), problems } });
}

/** A preset by its id, or the scheme in a file, whose own examples must come out. */
export function readScheme(asked: string): Result<Scheme> {
  const found = schemesFor(asked);
  return found.ok ? success(found.value.scheme) : found;
}

function named(argument: string): Result<Scheme> {
  const preset = presetById(argument);
  if (preset !== undefined) return success(preset);
  if (!/\.json$/i.test(argument) && !/[\\/]/.test(argument)) {
    const near = nearest(argument, [...PRESETS, ...GALLERY].map(({ id }) => id));
    const hint = near === undefined ? '' : sentence(cliTexts.schemeHint, { id: near });
    return failure({ code: 'unknown-scheme', sentence: sentence(cliTexts.unknownScheme, { id: argument, hint }) });
  }
  return parsed(argument);
}

function parsed(file: string): Result<Scheme> {
  const text = readText(file);
  return text.ok ? parseSchemeText(text.value) : text;
}
