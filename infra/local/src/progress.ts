/** Told, in the reader's language, what is being done; one line each. */
export type Progress = (line: string) => void;
