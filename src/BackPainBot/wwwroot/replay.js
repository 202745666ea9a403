/** What Web Chat subscribes to: tells everybody all that was said before, and then what comes. */
export class Replay {
  #said = [];
  #observers = new Set();
  #length;

  /** @param length How much of what was said is told again. */
  constructor(length = Infinity) {
    this.#length = length;
  }

  next(value) {
    this.#said.push(value);
    if (this.#said.length > this.#length) this.#said.shift();
    for (const observer of this.#observers) observer.next?.(value);
  }

  subscribe(observer) {
    for (const value of this.#said) observer.next?.(value);
    this.#observers.add(observer);
    return { unsubscribe: () => this.#observers.delete(observer) };
  }

  /** Tells an observer what a promise comes to. */
  static follow(promise, observer) {
    let isHeard = true;
    promise.then(
      value => isHeard && (observer.next?.(value), observer.complete?.()),
      error => isHeard && observer.error?.(error));
    return { unsubscribe: () => { isHeard = false; } };
  }
}
