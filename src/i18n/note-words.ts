export { noteActionWords, noteReasonWords } from './note-reason-words.ts';
export { refusalWords } from './refusal-words.ts';
