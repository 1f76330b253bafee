/** A number of a figure that a reader sets: typed, and moved with a slider. */
export interface NumberField {
  kind: 'number';
  /** In addresses. */
  name: string;
  label: string;
  start: number;
  min: number;
  max: number;
  /** How the slider goes: one by one, in powers of two, or 1, 2, 5, 10 (what is no whole number). */
  slider: 'ones' | 'doubles' | 'decades';
}

/** A number that is one of a few. */
export interface ChoiceField {
  kind: 'choice';
  name: string;
  label: string;
  start: number;
  choices: readonly { value: number; label: string }[];
}

export type Field = NumberField | ChoiceField;

/** What is set, by names of fields. */
export type Values = Readonly<Record<string, number>>;

/** A piece of an SVG drawing. */
export interface Mark {
  tag: 'path' | 'rect' | 'circle' | 'text';
  attributes: Readonly<Record<string, string | number>>;
  text?: string;
}

/** One thing that a figure tells: `32 × 2 = 64`. */
export interface Answer {
  label: string;
  value: string;
  /** The same, shorter and in larger units. */
  short?: string;
  /** How it came about. */
  how: string;
}

/** What a figure shows of what is set. */
export interface Shown {
  answers: Answer[];
  /** One sentence that tells the drawing to those who do not see it, and what has changed. */
  said: string;
  marks: Mark[];
}

/** A figure to play with. It is pure: page and browser draw the same of the same values. */
export interface Figure {
  fields: readonly Field[];
  /** Settings by name; what they leave out stays as it is. */
  presets: readonly { label: string; values: Values }[];
  /** Of its drawing. */
  width: number;
  height: number;
  show: (values: Values) => Shown;
}
