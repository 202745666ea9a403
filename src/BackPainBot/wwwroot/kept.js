/** What the browser keeps for the page, as far as it lets it: one that keeps nothing knows nothing after a reload. */
class Kept {
  #storage;
  #name;

  constructor(storage, name) {
    this.#storage = storage;
    this.#name = name;
  }

  /** @returns What was saved, or null. */
  load() {
    return this.#try(storage => JSON.parse(storage.getItem(this.#name)));
  }

  save(value) {
    this.#try(storage => storage.setItem(this.#name, JSON.stringify(value)));
  }

  forget() {
    this.#try(storage => storage.removeItem(this.#name));
  }

  /** Calls back with what was saved when another tab forgets it. */
  onForgotten(callback) {
    addEventListener('storage', ({ key, oldValue, newValue }) => {
      if (key === this.#name && oldValue !== null && newValue === null) callback(JSON.parse(oldValue));
    });
  }

  #try(action) {
    try {
      return action(globalThis[this.#storage]) ?? null;
    } catch {
      return null;
    }
  }
}

/** The conversation, `{ domain, conversationId, token }`. With the tab it goes: gyms share computers. */
export const conversation = new Kept('sessionStorage', 'conversation');

/** Who comes back, `{ key, userId, savedAt }`. Kept with consent only. */
export const user = new Kept('localStorage', 'user');

export const theme = new Kept('localStorage', 'theme');
export const textSize = new Kept('localStorage', 'size');
