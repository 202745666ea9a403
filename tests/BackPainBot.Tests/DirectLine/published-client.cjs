// Leads a conversation with the published client and prints what it asked for, what it was answered and what it showed.
// Arguments: the folder where botframework-directlinejs is installed, the host's address, "socket" or "polling".
const [folder, host, mode] = process.argv.slice(2);
const load = require('module').createRequire(`${folder}/package.json`);
const { Observable } = load('rxjs/Observable');
const sockets = [];

global.WebSocket = class extends load('ws') {
  constructor(url) {
    super(url);
    sockets.push(this);
  }
};
const { ConnectionStatus, DirectLine } = load('botframework-directlinejs');

const requests = [];
let shown = [];
const statuses = [];

// Node has no XMLHttpRequest; the client takes any other way to ask.
const ajax = request => Observable.create(observer => {
  ask(request).then(
    answer => (answer.status < 300 ? (observer.next(answer), observer.complete()) : observer.error(answer)),
    () => observer.error({ status: 0 }));
});

async function ask({ method, url, body, headers, responseType }) {
  const isForm = body instanceof FormData;
  const response = await fetch(url, { method, headers, body: body === undefined || isForm ? body : JSON.stringify(body) });
  if (responseType === 'arraybuffer') return { status: response.status, response: await response.arrayBuffer() };
  const text = await response.text();
  const answer = text ? JSON.parse(text) : undefined;
  const path = new URL(url).pathname.replace(/conversations\/[^/]+/, 'conversations/ID');
  requests.push({ request: `${method} ${path}`, status: response.status, members: Object.keys(answer ?? {}).sort() });
  return { status: response.status, response: answer, xhr: { getResponseHeader: name => response.headers.get(name) } };
}

const open = given => {
  const own = (shown = []);
  const line = new DirectLine({
    ...given, ajax, random: () => 0, domain: `${host}/v3/directline`, webSocket: mode === 'socket', pollingInterval: 200,
  });
  line.connectionStatus$.subscribe(status => statuses.push(ConnectionStatus[status]));
  line.activity$.subscribe(activity => own.push(activity), error => own.push({ text: `failed: ${error}` }));
  return line;
};

const until = async (what, holds) => {
  for (const end = Date.now() + 20000; Date.now() < end; await new Promise(next => setTimeout(next, 20))) if (holds()) return;
  throw new Error(`Waited in vain until ${what}; shown: ${JSON.stringify(shown)}; asked: ${JSON.stringify(requests)}`);
};
const isShown = text => shown.some(activity => activity.text === text);
const say = (line, activity) => new Promise((done, fail) => line.postActivity({ type: 'message', from: { id: 'me' }, ...activity }).subscribe(done, fail));

async function run() {
  const page = await (await fetch(`${host}/api/token`, { method: 'POST' })).json();
  const line = open({ token: page.token });
  await until('greeted', () => isShown('Welcome'));

  const id = await say(line, { text: 'hello', channelData: { clientActivityID: 'c-1' } });
  await until('answered', () => isShown('You said: hello'));

  const attachments = [{ name: 'back.png', contentType: 'image/png', contentUrl: 'data:image/png;base64,iVBORw0KGgo=' }];
  await say(line, { text: 'picture', attachments, channelData: { clientActivityID: 'c-2' } });
  await until('the picture was answered', () => isShown('You said: picture'));
  await new Promise((done, fail) => line.refreshToken().subscribe(token => done(line.token = token), fail));

  if (mode === 'socket') {
    sockets[0].terminate();
    await say(line, { text: 'while cut', channelData: { clientActivityID: 'c-3' } });
    await until('back', () => isShown('You said: while cut'));
  }

  const texts = shown.map(activity => activity.text);
  line.end();
  sockets.forEach(socket => socket.terminate());
  const again = await (await fetch(`${host}/api/token`, { method: 'POST', body: JSON.stringify({ token: line.token }) })).json();
  open({ token: again.token, conversationId: again.conversationId });
  await until('reloaded', () => shown.length === texts.length);

  const echo = shown.find(activity => activity.id === id);
  console.log(JSON.stringify({ requests, statuses, texts, reloaded: shown.map(activity => activity.text), echo, user: page.userId }));
}

run().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});
