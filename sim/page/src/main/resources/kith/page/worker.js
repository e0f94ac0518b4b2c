// The model in a thread of its own: answers {id, message} with {id, error, columns}, and `stopped` where it cannot go on.
import { load } from './engine-runtime.js';

const engine = load(new URL('engine.wasm', import.meta.url).href);

onmessage = async ({ data: { id, message } }) => {
  try {
    const answer = (await engine).exports.answer(message);
    const numbers = Object.values(answer.columns).filter(column => column instanceof Float64Array);
    postMessage({ id, error: answer.error, columns: answer.columns }, numbers.map(column => column.buffer));
  } catch (fault) {
    postMessage({ id, error: String(fault), stopped: true, columns: {} });
  }
};
