import { showChat } from './chat.js';
import { CheckIns } from './check-ins.js';
import { Connection } from './connection.js';
import { conversation, user } from './kept.js';
import { setUpLook } from './look.js';

const part = id => document.getElementById(id);
const [chat, loading, notice, noticeText, noticeAction] = ['chat', 'loading', 'notice', 'notice-text', 'notice-action'].map(part);
const startOver = part('start-over');
const script = part('webchat');
const { nonce } = document.querySelector('link[rel=stylesheet]');
const locale = navigator.language || 'en';
const retryAfter = 5_000;
const noticeFor = 4_000;
const isWide = matchMedia('(min-width: 60rem)').matches;
const checkIns = new CheckIns(locale);

let connection = null;
let say = () => {};
let noticeTimer = 0;

// From the first moment, while the script is still on its way.
const webChat = script && new Promise((resolve, reject) => {
  script.addEventListener('load', resolve);
  script.addEventListener('error', reject);
});

function tell(text, { passes = false, offersNew = false } = {}) {
  clearTimeout(noticeTimer);
  noticeText.textContent = text;
  noticeAction.hidden = !offersNew;
  notice.hidden = false;
  if (passes) noticeTimer = setTimeout(() => { notice.hidden = true; }, noticeFor);
}

/** A session for the conversation of an earlier one if that can be gone on with, else for a new one of somebody who is known. */
async function getSession(earlier, known) {
  const response = await fetch('api/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: earlier?.token, resume: known?.key }),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`No token: ${response.status}.`);
  const { conversationId, token, userId, domain } = await response.json();
  return { conversationId, token, userId, domain: domain ?? new URL('v3/directline', document.baseURI).href, canResume: !domain };
}

async function renew(earlier) {
  const renewed = await getSession(earlier);
  return renewed.conversationId === earlier.conversationId ? renewed : null;
}

async function open() {
  const [earlier, known] = [conversation.load(), user.load()];
  const given = await getSession(earlier, known);
  const opened = new Connection(given, locale, renew);
  opened.addEventListener('session', () => {
    const { domain, conversationId, token } = opened;
    conversation.save({ domain, conversationId, token });
  });
  if (earlier?.conversationId !== given.conversationId) {
    // The key was too old, or is of another time of this host.
    if (known && known.userId !== given.userId) user.forget();
    await opened.start();
    if (earlier) tell('The conversation that was here is over, so this is a new one.', { passes: true });
  } else if (await opened.resume() === 0) {
    tell('Your conversation goes on here, but what was said before can no longer be shown.');
  }

  return opened;
}

async function openInTheEnd() {
  while (true) {
    try {
      return await open();
    } catch {
      tell('The bot cannot be reached right now. Trying again\u2026');
      await new Promise(resolve => setTimeout(resolve, retryAfter));
      notice.hidden = true;
    }
  }
}

function follow(opened) {
  let wasLost = false;
  opened.addEventListener('state', () => {
    if (opened !== connection) return;
    if (opened.state === 'lost') tell('The connection is lost. Trying again; what you write is sent as soon as it is back.');
    if (opened.state === 'online' && wasLost) tell('Connected again.', { passes: true });
    if (opened.state === 'ended') tell('This conversation is over: the bot no longer knows it.', { offersNew: true });
    wasLost = opened.state === 'lost';
  });
}

async function begin() {
  startOver.disabled = true;
  const opening = openInTheEnd();
  await webChat;
  connection = await opening;
  follow(connection);
  loading.hidden = true;
  say = showChat(chat, connection, locale, nonce);
  checkIns.follow(connection);
  startOver.disabled = false;
}

async function beginAnew() {
  // Ends it on the server too. Whoever is offline begins anew all the same.
  connection?.postActivity({ type: 'endOfConversation' });
  connection?.end();
  connection = null;
  checkIns.stop();
  conversation.forget();
  notice.hidden = true;
  await begin();
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

/** Asks before it does what a button is for; which of it, the dialog's own buttons say. */
function askFirst(button, dialog, actions) {
  button.addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => actions[dialog.returnValue]?.());
}

setUpLook();
part('more').open = part('check-ins').open = isWide;
noticeAction.addEventListener('click', beginAnew);
askFirst(startOver, part('confirm-start-over'), { begin: beginAnew });
askFirst(part('forget'), part('confirm-forget'), {
  forget() {
    user.forget();
    return beginAnew();
  },
  delete: () => say('delete my data'),
});

// Forgotten in one tab is forgotten in all.
user.onForgotten(({ userId }) => userId === connection?.userId && beginAnew());

if (script === null) {
  loading.textContent = 'This copy of the bot was built without its chat window. Whoever runs it can add it: install Node.js '
    + 'with npm and build again. Bot Framework clients reach the bot at /api/messages all the same.';
  startOver.hidden = true;
} else {
  begin().catch(() => {
    loading.textContent = 'The chat window could not be loaded. Please reload the page.';
  });
}
