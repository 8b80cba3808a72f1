/** What JSON may have where a file has something else; `closing quote`: a text that is not closed, or holds a line break or a wrong escape. */
export type JsonExpected =
  | 'value'
  | 'value or ]'
  | 'name'
  | 'name or }'
  | ':'
  | ', or }'
  | ', or ]'
  | 'end'
  | 'closing quote';
