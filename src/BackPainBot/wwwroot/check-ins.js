// Check-ins, as far as a page can have them: it says when they are, has them for a calendar, and remembers whom to ask.
// What there is to say comes from the bot, in an entity of its messages: { type: 'checkIns', kept, due }.
import { user } from './kept.js';

const renewAfter = 24 * 60 * 60_000;
const part = id => document.getElementById(id);

export class CheckIns {
  #times;
  #connection = null;
  #told = null;
  #isAsking = false;
  #timer = 0;

  /** @param locale The language in which times are written. */
  constructor(locale) {
    this.#times = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
    part('due-times').lang = part('next-time').lang = this.#times.resolvedOptions().locale;
  }

  /** Heeds what the bot says in a conversation, from its beginning on, and in no other any more. */
  follow(connection) {
    this.#connection = connection;
    this.#told = null;
    this.#show();
    connection.activity$.subscribe({ next: activity => this.#hear(connection, activity) });
    connection.addEventListener('session', () => connection === this.#connection && this.#remember());
  }

  /** Heeds no conversation. */
  stop() {
    this.#connection = this.#told = null;
    this.#show();
  }

  #hear(connection, { from, entities }) {
    const entity = from?.role === 'bot' && entities?.find(({ type }) => type === 'checkIns');
    if (!entity || connection !== this.#connection) return;

    // After a reload all is said at once, and only the last word counts.
    const isFirst = this.#told === null || !this.#told.isNew;
    this.#told = { ...entity, isNew: true };
    if (isFirst) queueMicrotask(() => this.#heed());
  }

  #heed() {
    if (this.#told === null) return;
    this.#told.isNew = false;
    if (this.#told.kept) this.#remember();
    else if (this.#isRemembered) user.forget();
    this.#show();
  }

  get #isRemembered() {
    return this.#connection !== null && user.load()?.userId === this.#connection.userId;
  }

  /** Gets the key that brings the user back, if there is consent; a new one now and then, since each is good for a time. */
  async #remember() {
    const connection = this.#connection;
    const isFresh = this.#isRemembered && Date.now() - user.load().savedAt < renewAfter;
    if (!this.#told?.kept || !connection.canResume || isFresh || this.#isAsking) return;
    this.#isAsking = true;
    try {
      const response = await fetch('api/resume', { method: 'POST', headers: { Authorization: `Bearer ${connection.token}` }, cache: 'no-store' });
      if (!response.ok) return;
      const { resume } = await response.json();

      // Meanwhile the user may have thought better of it.
      if (connection !== this.#connection || !this.#told.kept) return;
      user.save({ key: resume, userId: connection.userId, savedAt: Date.now() });
      this.#show();
    } catch {
      // The next token of the session brings the next attempt.
    } finally {
      this.#isAsking = false;
    }
  }

  #show() {
    const all = (this.#told?.due ?? []).map(text => new Date(text));
    const coming = all.filter(time => time > Date.now());
    const isDue = coming.length < all.length;
    part('remembered').hidden = part('forgetting').hidden = !this.#isRemembered;
    part('due-now').hidden = !isDue;
    part('next').hidden = part('due').hidden = coming.length === 0;
    part('check-ins').hidden = all.length === 0 && !this.#isRemembered;
    clearTimeout(this.#timer);
    if (coming.length === 0) return;

    this.#write(part('next-time'), coming[0]);
    part('due-times').replaceChildren(...coming.map(time => {
      const item = document.createElement('li');
      item.append(this.#write(document.createElement('time'), time));
      return item;
    }));
    part('calendar').href = `check-ins.ics?${new URLSearchParams(coming.map(time => ['at', time.toISOString()]))}`;
    this.#timer = setTimeout(() => this.#show(), coming[0] - Date.now());
  }

  #write(element, time) {
    element.dateTime = time.toISOString();
    element.textContent = this.#times.format(time);
    return element;
  }
}
