import type { Api } from './api.ts';
import * as chats from './chat-methods.ts';
import * as edits from './edit-methods.ts';
import * as media from './media-methods.ts';
import type { MethodName } from './names.ts';
import type { Params } from './params.ts';
import * as sends from './send-methods.ts';
import * as settings from './settings-methods.ts';

type Method = (api: Api, params: Params, gone: AbortSignal) => unknown;

export const METHODS: Record<MethodName, Method> = {
  getMe: settings.getMe,
  logOut: settings.logOut,
  close: settings.logOut,
  getUpdates: settings.getUpdates,
  setWebhook: settings.setWebhook,
  deleteWebhook: settings.deleteWebhook,
  getWebhookInfo: settings.getWebhookInfo,
  sendMessage: sends.sendMessage,
  sendPhoto: media.sendPhoto,
  sendDocument: media.sendDocument,
  sendVoice: media.sendVoice,
  sendMediaGroup: media.sendMediaGroup,
  sendChatAction: sends.sendChatAction,
  sendMessageDraft: sends.sendMessageDraft,
  forwardMessage: sends.forwardMessage,
  copyMessage: sends.copyMessage,
  editMessageText: edits.editMessageText,
  editMessageCaption: edits.editMessageCaption,
  editMessageReplyMarkup: edits.editMessageReplyMarkup,
  editMessageMedia: edits.editMessageMedia,
  deleteMessage: edits.deleteMessage,
  deleteMessages: edits.deleteMessages,
  answerCallbackQuery: edits.answerCallbackQuery,
  getFile: media.getFile,
  setMessageReaction: edits.setMessageReaction,
  getChat: chats.getChat,
  getChatMember: chats.getChatMember,
  getChatMemberCount: chats.getChatMemberCount,
  getChatAdministrators: chats.getChatAdministrators,
  leaveChat: chats.leaveChat,
  createForumTopic: chats.createForumTopic,
  closeForumTopic: chats.closeForumTopic,
  reopenForumTopic: chats.reopenForumTopic,
  setMyCommands: settings.setMyCommands,
  getMyCommands: settings.getMyCommands,
  deleteMyCommands: settings.deleteMyCommands,
  setMyName: settings.setMyText('name'),
  getMyName: settings.getMyText('name'),
  setMyDescription: settings.setMyText('description'),
  getMyDescription: settings.getMyText('description'),
  setMyShortDescription: settings.setMyText('short_description'),
  getMyShortDescription: settings.getMyText('short_description'),
};
