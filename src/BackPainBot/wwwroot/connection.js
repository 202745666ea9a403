// Direct Line 3.0 as Web Chat wants it. Web Chat's own client does not say when its socket is gone, waits up to 15
// seconds before it opens another, and never polls where a network lets no socket through.
import { Replay } from './replay.js';

const connecting = 1;
const online = 2;
const ended = 5;

const requestTimeout = 20_000;
const openTimeout = 5_000;
const pingEvery = 20_000;
const pollEvery = 1_000;
const pollFor = 60_000;
const refreshEvery = 15 * 60_000;
const sendFor = 60_000;
const longestWait = 8_000;

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** An answer other than success. */
class Refusal extends Error {
  constructor(response) {
    super(`Refused with ${response.status}.`);
    this.status = response.status;
    this.retryAfter = Number(response.headers.get('Retry-After')) * 1000;
  }

  /** The conversation is over, or nobody knows it any more. */
  get isFinal() {
    return [401, 403, 404].includes(this.status);
  }
}

/**
 * A conversation with the bot. Dispatches "state" when its state changes, to "online", "lost" or "ended", and "session"
 * when there is something new to remember.
 */
export class Connection extends EventTarget {
  activity$ = new Replay();
  connectionStatus$ = new Replay(1);
  state = 'connecting';
  #locale;
  #renew;
  #streamUrl = null;
  #watermark = '';
  #socket = null;
  #sending = Promise.resolve();
  #refreshTimer = 0;

  /**
   * @param session Where the conversation is, and the token that opens it.
   * @param locale The language in which a new conversation begins.
   * @param renew Gets a session with a fresh token for an expired one, or null.
   */
  constructor(session, locale, renew) {
    super();
    Object.assign(this, session);
    this.#locale = locale;
    this.#renew = renew;
    this.connectionStatus$.next(connecting);

    // A browser may notice late that the other end of a socket is gone.
    addEventListener('offline', () => this.#socket?.close());
  }

  /** Begins the conversation. */
  async start() {
    this.#take(await this.#call('POST', 'conversations', { locale: this.#locale }));
    this.#goOn();
  }

  /**
   * Comes back to the conversation, with all that was said.
   * @returns {Promise<number>} How many messages that was.
   */
  async resume() {
    const count = this.#receive(await this.#callOrRenew('GET', this.#path('/activities')));
    this.#goOn();
    return count;
  }

  /** Sends, again and again if need be: the id that Web Chat gives each activity lets the server know a repeat. */
  postActivity(activity) {
    const sent = this.#sending.then(() => this.#send(activity));
    this.#sending = sent.catch(() => {});
    return { subscribe: observer => Replay.follow(sent, observer) };
  }

  end() {
    if (this.state === 'ended') return;
    clearInterval(this.#refreshTimer);
    this.#setState('ended');
    this.#socket?.close();
    this.connectionStatus$.next(ended);
  }

  #goOn() {
    this.#refreshTimer = setInterval(() => this.#refresh(), refreshEvery);
    this.connectionStatus$.next(online);
    this.#listen();
  }

  async #listen() {
    for (let failures = 0; ; failures++) {
      if (this.state === 'ended') return;
      try {
        if (this.#streamUrl === null) this.#take(await this.#callOrRenew('GET', this.#path(`?watermark=${this.#watermark}`)));
        if (await this.#read()) {
          // It worked until now, so another one is likely to: nobody needs to hear of that.
          failures = -1;
          continue;
        }

        await this.#poll();
      } catch (error) {
        if (error instanceof Refusal && error.isFinal) return this.end();
      }

      this.#setState('lost');
      await this.#wait(Math.min(500 * 2 ** failures, longestWait));
    }
  }

  /** Reads the socket until it closes. @returns {Promise<boolean>} Whether it was of any use. */
  #read() {
    return new Promise(resolve => {
      const socket = this.#socket = new WebSocket(this.#streamUrl);
      this.#streamUrl = null;
      let openedAt = Infinity;
      let heard = false;
      let ping = 0;
      const giveUp = setTimeout(() => socket.close(), openTimeout);
      socket.addEventListener('open', () => {
        openedAt = Date.now();
        clearTimeout(giveUp);
        ping = setInterval(() => socket.send(''), pingEvery);
        this.#setState('online');
      });
      socket.addEventListener('message', ({ data }) => {
        heard = true;
        if (data) this.#receive(JSON.parse(data));
      });
      socket.addEventListener('close', () => {
        clearTimeout(giveUp);
        clearInterval(ping);
        resolve(heard || Date.now() - openedAt > openTimeout);
      });
    });
  }

  /** Asks again and again, then lets a socket be tried once more. */
  async #poll() {
    for (const until = Date.now() + pollFor; this.state !== 'ended' && Date.now() < until;) {
      this.#receive(await this.#callOrRenew('GET', this.#path(`/activities?watermark=${this.#watermark}`)));
      this.#setState('online');
      await pause(pollEvery);
    }
  }

  async #send(activity) {
    for (const until = Date.now() + sendFor; ;) {
      try {
        return (await this.#callOrRenew('POST', this.#path('/activities'), activity)).id;
      } catch (error) {
        const isRefused = error instanceof Refusal && error.status < 500 && error.status !== 429;
        if (isRefused || this.state === 'ended' || Date.now() > until) throw error;
        await this.#wait(error.retryAfter || 1_000);
      }
    }
  }

  async #refresh() {
    try {
      this.#take(await this.#call('POST', 'tokens/refresh'));
    } catch {
      // The next call finds out whether the token is still good.
    }
  }

  async #callOrRenew(method, path, body) {
    try {
      return await this.#call(method, path, body);
    } catch (error) {
      const session = error.status === 403 ? await this.#renew(this) : null;
      if (session === null) throw error;
      this.#take(session);
      return this.#call(method, path, body);
    }
  }

  async #call(method, path, body) {
    const response = await fetch(`${this.domain}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(requestTimeout),
    });
    if (!response.ok) throw new Refusal(response);
    return response.json();
  }

  #path(rest) {
    return `conversations/${encodeURIComponent(this.conversationId)}${rest}`;
  }

  #take({ conversationId, token, streamUrl }) {
    if (this.state === 'ended') return;
    this.conversationId = conversationId ?? this.conversationId;
    this.token = token ?? this.token;
    this.#streamUrl = streamUrl ?? this.#streamUrl;
    this.dispatchEvent(new Event('session'));
  }

  #receive({ activities, watermark }) {
    if (watermark) this.#watermark = watermark;
    for (const activity of activities) this.activity$.next(activity);
    return activities.length;
  }

  #setState(state) {
    if (this.state === state || this.state === 'ended') return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }

  /** Waits, but no longer than until the browser is back on the network. */
  #wait(milliseconds) {
    return Promise.race([pause(milliseconds), new Promise(resolve => addEventListener('online', resolve, { once: true }))]);
  }
}
