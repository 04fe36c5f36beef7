import DataLoader from 'dataloader';

/**
 * Does together what is asked for while the last was under way: at most one `work` in flight, and
 * the next takes all that queued, at most `most` at a time. A server that makes every write durable
 * before it answers takes many in hardly more time than one. `work` resolves to one answer each, in
 * the order of the questions, or to an `Error` for the one that it concerns.
 */
export function together<Question, Answer>(
  work: (questions: readonly Question[]) => Promise<(Answer | Error)[]>,
  most: number,
): (question: Question) => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  const begin = (questions: readonly Question[]) => {
    const answers = work(questions);
    underWay = answers.catch(() => undefined);
    return answers;
  };
  const loader = new DataLoader<Question, Answer>(begin, {
    cache: false,
    maxBatchSize: most,
    batchScheduleFn: (dispatch) => void underWay.then(dispatch),
  });
  return (question) => loader.load(question);
}
