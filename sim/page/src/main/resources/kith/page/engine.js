// Talks to the model in its worker. Messages are lists of texts; answers are columns by name.

/** One model in one thread. */
export class Engine {
  #worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
  #waiting = new Map();
  #next = 0;

  constructor() {
    this.#worker.onmessage = ({ data: { id, error, stopped, columns } }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(Object.assign(new Error(error), { ofBrowser: stopped }));
      else resolve(columns);
    };
    this.#worker.onerror = event => {
      for (const { reject } of this.#waiting.values()) reject(Object.assign(new Error(event.message || 'the model did not load'), { ofBrowser: true }));
      this.#waiting.clear();
    };
  }

  /** Sends a message; gives its columns, or an error in words. */
  ask(...message) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, message: message.flat().map(String) });
    });
  }

  close() {
    this.#worker.terminate();
  }
}

/** Gives the data files of a scenario to a model; those that begin there mean them by their names. */
export async function give(engine, { data = {} }) {
  for (const [file, rows] of Object.entries(data)) await engine.ask('data', file, rows);
}

/** Settings as a message has them. */
export function texts(settings) {
  return Object.entries(settings).map(([path, value]) => `${path}=${value}`);
}

/** Settings of a world of a scenario with its windows. */
export function world({ settings, windows }) {
  return [...texts(settings), ...Object.entries(windows).flatMap(([day, changes]) => [`@${day}`, ...texts(changes)])];
}
