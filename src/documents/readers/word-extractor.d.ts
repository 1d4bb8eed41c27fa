declare module 'word-extractor' {
  type Options = { filterUnicode?: boolean };
  type WordDocument = {
    getBody(options?: Options): string;
    getHeaders(options?: Options & { includeFooters?: boolean }): string;
    getTextboxes(options?: Options & { includeHeadersAndFooters?: boolean; includeBody?: boolean }): string;
  };
  export default class WordExtractor {
    extract(source: Buffer | string): Promise<WordDocument>;
  }
}
