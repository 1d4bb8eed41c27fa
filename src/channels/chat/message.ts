import type { Query } from '../../answers/query.ts';
import type { StatusChart } from '../../digests/chart/status-chart.ts';
import type { Viewer } from '../../people/access.ts';
import type { CommitteeSettings } from '../../people/committee-settings.ts';
import type { Locale } from '../../shared/words.ts';
import type { DigestAction } from './digests/action.ts';
import type { DisputeAction, DisputeContext } from './disputes/action.ts';
import type { FileAction, FileContext } from './files/action.ts';
import type { LetterAction, LetterContext } from './letters/action.ts';
import type { ListAction } from './lists/action.ts';
import type { ProgressAction, ProgressContext, ProgressExpects } from './progress/action.ts';
import type { LifeAction, ReviewAction, ReviewAsk } from './review/action.ts';
import type { RichText } from './rich-text.ts';
import type { RoundAction, RoundContext } from './rounds/action.ts';

/** What a message is that goes to the secretariat. */
export type ReferralKind = 'report' | 'photo' | 'file' | 'forwarded' | 'voice' | 'other';

/** What a tap on a button asks for. It is kept with us; the messenger sees an opaque token. */
export type Action =
  | ProgressAction
  | { do: 'page'; answerId: number; page: number }
  | { do: 'task'; code: string }
  | { do: 'sources'; answerId: number; page?: number }
  | { do: 'quote'; answerId: number; n: number }
  | { do: 'original'; versionId: number }
  | { do: 'options'; answerId: number; open: boolean; page?: number }
  | { do: 'ask'; query: Query; question: string; locale?: Locale | undefined }
  | { do: 'ask-agency'; answerId: number }
  | { do: 'judge'; answerId: number; verdict: 'good' | 'bad'; reason?: string }
  | { do: 'receive'; code: string }
  | { do: 'refer'; cause: string; kind: ReferralKind; body: string; codes: string[] }
  | { do: 'take-referral'; referralId: number }
  | { do: 'language'; language: Locale }
  | { do: 'committee'; committeeId: number }
  | { do: 'setting'; name: keyof CommitteeSettings; value: CommitteeSettings[keyof CommitteeSettings] }
  | { do: 'invite'; role: Viewer['role']; rest?: string }
  | { do: 'end-invitations' }
  | { do: 'revoke'; memberId: number; sure: boolean }
  | { do: 'release'; outboxIds: number[]; send: boolean }
  | { do: 'draft'; versionId: number; page: number }
  | { do: 'publish'; versionId: number; sure: boolean; unseen?: boolean }
  | { do: 'discard'; versionId: number; sure: boolean }
  | { do: 'group'; register: 'everybody' | 'one-agency' | 'nobody' }
  | ReviewAction
  | LifeAction
  | DigestAction
  | FileAction
  | DisputeAction
  | LetterAction
  | ListAction
  | RoundAction;

/** `of`: the committee whose affairs the button is about; whoever has gone over to another committee meanwhile is told. */
export type Button = { label: string } & ({ action: Action; of?: number } | { url: string } | { token: string });

/** What a reply to a message of ours, or the next message after it, is about. */
export type Context = ProgressContext &
  RoundContext &
  LetterContext &
  DisputeContext &
  FileContext & {
    /** Whose affairs it is about. */
    committeeId?: number;
    answerId?: number;
    /** Tasks the message shows; `assigned` where it is the card or notice of an assignment to the reader. */
    codes?: string[];
    assigned?: boolean;
    /** We asked for something: the next message is the reply. */
    expects?:
      | 'agency'
      | 'reason'
      | 'invite-agency'
      | 'group-agency'
      | 'question'
      | 'code'
      | 'issue-day'
      | 'review'
      | 'round'
      | 'letter'
      | 'letter-row'
      | 'dispute'
      | 'reminder'
      | ProgressExpects;
    uploadId?: number;
    review?: ReviewAsk;
  };

/** A stored original, an agency's paper, or a file made for whoever asked. */
export type FileRef = { versionId: number } | { paperId: number } | { madeFileId: number };

/** One thing to send, in no messenger's own terms. `body` of a message stays within the channel's length. */
export type Outgoing =
  | {
      kind: 'message';
      body: RichText;
      buttons?: Button[][];
      replyTo?: string;
      asks?: boolean;
      protect?: boolean;
      threadId?: string;
    }
  | { kind: 'edit'; messageId: string; body: RichText; buttons?: Button[][] }
  | { kind: 'buttons'; messageId: string; buttons: Button[][] }
  /** Drawn when it is sent, from the figures as they were when it was posted. */
  | { kind: 'picture'; chart: StatusChart; caption: string; protect?: boolean; threadId?: string }
  | ({ kind: 'file'; caption: string; protect?: boolean; threadId?: string } & FileRef)
  | { kind: 'tapped'; tapId: string; text?: string }
  | { kind: 'remove'; messageId: string }
  | { kind: 'menu'; locale: Locale; role: Viewer['role'] | null };

/** A reply before it is split and posted: blocks are never cut while they fit. */
export type Reply =
  | { kind: 'blocks'; blocks: RichText[]; buttons?: Button[][]; context?: Context; asks?: boolean; replyTo?: string }
  | { kind: 'other'; outgoing: Outgoing };
