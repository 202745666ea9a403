// Web Chat in the colours of the page: every colour is one of site.css, so that it follows the dark mode.
const font = 'var(--font)';

const styleOptions = {
  primaryFont: font,
  accent: 'var(--accent)',
  subtle: 'var(--quiet)',
  backgroundColor: 'transparent',
  fontSizeSmall: '85%',
  rootHeight: '100%',
  paddingRegular: 12,

  bubbleBackground: 'var(--bubble)',
  bubbleTextColor: 'var(--text)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 14,
  bubbleMaxWidth: 620,
  bubbleMinWidth: 0,
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleFromUserBorderColor: 'var(--accent)',
  bubbleFromUserBorderRadius: 14,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnHover: 'var(--hover)',
  suggestedActionBackgroundColorOnActive: 'var(--hover)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 44,
  suggestedActionBorderColorOnDisabled: 'var(--line)',
  suggestedActionTextColorOnDisabled: 'var(--quiet)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--focus)',

  hideUploadButton: true,
  sendBoxHeight: 56,
  sendBoxTextWrap: true,
  sendBoxBackground: 'var(--surface)',
  sendBoxTextColor: 'var(--text)',
  sendBoxPlaceholderColor: 'var(--quiet)',
  sendBoxBorderTop: 'solid 1px var(--line)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonShadeColorOnHover: 'var(--hover)',
  sendBoxButtonShadeColorOnActive: 'var(--hover)',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--focus)',

  transcriptActivityVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptVisualKeyboardIndicatorColor: 'var(--focus)',
  transcriptOverlayButtonBackground: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--on-accent)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent)',
  transcriptOverlayButtonColorOnHover: 'var(--on-accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent)',
  transcriptOverlayButtonColorOnFocus: 'var(--on-accent)',
  timestampColor: 'var(--quiet)',
  notificationText: 'var(--text)',
  failedConnectivity: 'var(--danger)',
  showAvatarInGroup: false,

  // A long answer is read from its beginning, which says what matters most.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -24,
  scrollToEndButtonBehavior: 'any',
  typingAnimationDuration: 10_000,

  // Longer than the connection goes on trying.
  sendTimeout: 70_000,
};

const textColors = { default: 'var(--text)', subtle: 'var(--quiet)' };
const cardColors = {
  backgroundColor: 'transparent',
  foregroundColors: {
    default: textColors,
    accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
    attention: { default: 'var(--danger)', subtle: 'var(--danger)' },
    good: textColors,
    warning: textColors,
    dark: textColors,
    light: textColors,
  },
};

const adaptiveCardsHostConfig = {
  fontFamily: font,
  supportsInteractivity: true,
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  containerStyles: {
    default: cardColors,
    emphasis: { ...cardColors, backgroundColor: 'var(--hover)' },
    good: { ...cardColors, backgroundColor: 'var(--good-surface)' },
    warning: { ...cardColors, backgroundColor: 'var(--warning-surface)' },
    attention: { ...cardColors, backgroundColor: 'var(--danger-surface)' },
  },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  actions: { actionsOrientation: 'vertical', actionAlignment: 'stretch', maxActions: 10, buttonSpacing: 8 },
};

/**
 * Shows a conversation; `connection` is what it talks over.
 * @returns {(text: string) => void} Says something for the user, as if typed.
 */
export function showChat(element, connection, locale, nonce) {
  const { WebChat } = globalThis;
  const store = WebChat.createStore();
  WebChat.renderWebChat({
    directLine: connection,
    store,
    userID: connection.userId,
    locale,
    nonce,
    styleOptions,
    adaptiveCardsHostConfig,
  }, element);
  return text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
}
