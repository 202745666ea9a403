// What this tab remembers of its conversation. Not localStorage: gyms share computers.
const key = 'conversation';

/** @returns {{domain: string, conversationId: string, token: string} | null} */
export function load() {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

export function save({ domain, conversationId, token }) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ domain, conversationId, token }));
  } catch {
    // A browser that keeps nothing begins anew after a reload.
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
