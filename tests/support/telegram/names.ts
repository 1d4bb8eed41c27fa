/** Every method the test server knows; callers may write them in any case. */
export const METHOD_NAMES = [
  'getMe',
  'logOut',
  'close',
  'getUpdates',
  'setWebhook',
  'deleteWebhook',
  'getWebhookInfo',
  'sendMessage',
  'sendPhoto',
  'sendDocument',
  'sendVoice',
  'sendMediaGroup',
  'sendChatAction',
  'sendMessageDraft',
  'forwardMessage',
  'copyMessage',
  'editMessageText',
  'editMessageCaption',
  'editMessageReplyMarkup',
  'editMessageMedia',
  'deleteMessage',
  'deleteMessages',
  'answerCallbackQuery',
  'getFile',
  'setMessageReaction',
  'getChat',
  'getChatMember',
  'getChatMemberCount',
  'getChatAdministrators',
  'leaveChat',
  'createForumTopic',
  'closeForumTopic',
  'reopenForumTopic',
  'setMyCommands',
  'getMyCommands',
  'deleteMyCommands',
  'setMyName',
  'getMyName',
  'setMyDescription',
  'getMyDescription',
  'setMyShortDescription',
  'getMyShortDescription',
] as const;

export type MethodName = (typeof METHOD_NAMES)[number];

const BY_LOWER = new Map<string, MethodName>(METHOD_NAMES.map((name) => [name.toLowerCase(), name]));

export function canonicalName(name: string): MethodName | undefined {
  return BY_LOWER.get(name.toLowerCase());
}
