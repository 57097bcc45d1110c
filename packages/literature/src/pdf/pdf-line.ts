/** A printed line; places in points from the upper left of its page. */
export interface PdfLine {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** The text in parts that stand clearly apart, such as names side by side. */
  readonly cells: readonly string[];
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** Runs up or down the page, as stamps at the side do. */
  readonly upright: boolean;
  readonly page_height: number;
}
