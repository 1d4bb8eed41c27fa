### Sentences of the chat (Telegram, Zalo). Offices are named, persons are not.

## Greeting

stranger = Good day. This assistant serves members invited by the secretariat of a steering committee. If your agency has tasks here, please ask the secretariat for an invitation link.
anonymous = The assistant cannot tell who is asking when you write anonymously or in the name of a group or channel. Please write from your own account, or ask in the private chat.
greeting = Good day. { $committee } has recorded your role: { $role }.
greeting-automated = This is an automated assistant; no person is answering (Law on Artificial Intelligence 134/2025/QH15). Every answer carries the exact wording so that it can be checked; the assistant never confirms completion and never moves a deadline by itself.
greeting-secret = Never send documents marked Mật, Tối mật or Tuyệt mật (state secrets), or anything not cleared for the Internet, through this chat.
greeting-day = Figures as of { $day }.
examples =
    You can ask:
    • Which tasks must the Ministry of Construction finish by December?
    • Which ministry is furthest behind?
    • What is the status of NV-0001?
examples-officer =
    You can ask:
    • my tasks this week
    • what do we still have to do by December
    • where does the deadline of NV-0001 come from
member-role-officer = focal point
member-role-secretary = secretary
member-role-approver = approver
member-role-leader = leader or assistant
member-role-admin = administrator
invitation-used = This invitation has already been used. Please ask the person who invited you for a new link.
invitation-expired = This invitation has expired. Please ask the person who invited you for a new link.
invitation-for-another = This link invites somebody to another role; you remain an administrator and the link stays unused. Please send it to the person it is for.
invitation-unknown = This invitation is not valid. Please open the link exactly as you received it, or ask the person who invited you.

## Help, language, committee

help-head = How to use it
help-use =
    Type a question the way you would say it, with or without accents. Tap a number below an answer to open the task, “Sources” to read the exact wording and get the original document, “Correct” where the question was understood wrongly.
    Reply to an earlier message to go on from it. Reply “received” below a task to have its receipt recorded (this is not a progress report).
help-secretary =
    Secretaries: send a file to have it read as a draft, /duyet reviews and publishes the drafts that wait; /caidat stops all messages, starts a trial, limits forwarding; you can also type “dừng mọi tin”, “tiếp tục gửi tin”, “chạy thử”, “tắt chạy thử”. In a group, /nhom registers the group.
help-admin =
    Administrators: /moi officer Ministry of Construction (makes a one-time link), /thanhvien (shows and ends memberships).
choose-language = Chọn ngôn ngữ / Choose a language
language-set = The assistant now uses English.
choose-committee = You belong to several committees. Choose the one to ask about:
only-committee = You belong to { $committee } only.
committee-set = Questions are now about { $committee }.
privacy =
    What is kept: your display name and Telegram account number, role and agency, questions and answers with their time, your ratings, receipts of tasks. The content of messages in and out is deleted after { $days } days; questions and answers are kept so that they can be checked. In groups only messages meant for the assistant are kept.
    Purpose: answering, following up tasks, quality control. Data stay on the server of the body that runs the assistant; messages themselves pass through Telegram, a service abroad.
    To know, correct or delete your data or withdraw consent under the Law on Personal Data Protection 91/2025/QH15, write to the committee's administrator; you are answered within 2 working days.

## Answers

since-last = Compared with { $day }: { $before } → { $now } tasks.
since-last-added = { $n } added: { $codes }.
since-last-gone = { $n } gone: { $codes }.
answered-anew = Your role, or what may be seen here, has changed since this answer was given. Answered again for what may be seen now:
list-count = { $n ->
    [one] 1 task
   *[other] { $n } tasks
} (complete: { $n } of { $n })
section-lead = In the lead ({ $n })
section-support = In support ({ $n })
section-group = Tasks of a group of agencies ({ $n })
led-by = in the lead: { $names }
page-of = Page { $page }/{ $pages }
times-moved = deadline re-set { $n ->
    [one] once
   *[other] { $n } times
}
button-previous = ‹ Back
button-next = Next ›
button-sources = Sources ({ $n })
button-correct = Correct
button-rules = How it is counted
button-back = Back
button-original = Get the original document
sources-head = Sources of the answer ({ $n }). Tap a number to read the exact wording.
document-dated = { $document }, { $day }
page = page { $page }
only-leads = In the lead only
with-support = Lead and support
all-roles = With group tasks
only-open = Not done
only-overdue = Overdue
every-status = All
other-agency = Another agency
ask-agency = Which agency? Please type its name.
agency-unknown = This agency was not found. The nearest are: { $nearest }. Please type the name again.
judged = Your rating has been noted, thank you.
why-bad = Thank you for telling us. What was wrong with the answer? Choose a reason or type one.
reason-missing = Tasks missing
reason-wrong-due = Wrong deadline
reason-wrong-agency = Wrong agency
reason-not-understood = Question misunderstood
reason-kept = The reason has been noted, thank you.
original-gone = This document is no longer in force or not yours to see.
documents-latest = Latest documents ({ $n }/{ $of })
tasks-in = { $n ->
    [one] 1 task
   *[other] { $n } tasks
}
no-documents = No document has been published yet.
no-tasks = The register holds no task yet.
task-quote = Exact wording of the latest assignment
task-history = Assignments ({ $n })

## Receipt, handing over

button-receive = Task received
received = Receipt of { $codes } recorded at { $time }. This is not a progress report.
noted = Noted.
which-task = Which task is this about? Tap a task to hand it over with that task; if it is none of these, tap the last button.
button-refer = Hand to the secretariat
code-unknown = There is no task { $code }. Is it one of these:
asked-code = Asked for { $code }, which the register does not hold.
referred-about = This is about:
referred-report = Handed to the secretariat. Status and deadline of the task stay as they are until confirmed.
referred-photo = The picture has been received and handed to the secretariat. The assistant cannot read it yet; please type the document's number, its date and the task code.
referred-file = The file has been received and handed to the secretariat. The task's status stays as it is until confirmed.
referred-forwarded = This message has been handed to the secretariat.
referred-voice = This voice message has been handed to the secretariat.
referred-other = Handed to the secretariat.
referred-already = Already handed to the secretariat.
referred-kept = Recorded for the secretariat; none of its members can be reached in chat at present.
referral-report = reports progress
referral-photo = sent a picture
referral-file = sent a file
referral-forwarded = forwarded a message
referral-voice = sent a voice message
referral-other = sent something the assistant could not match to a task
referral-from = { $from } { $what }:
button-take = I will handle it
referral-taken = Recorded: you are handling it.
referral-taken-already = Somebody is already handling it.

## What cannot be read

empty = There is no text. Please type a question or a task code, for example NV-0001.
sticker = Received. To ask, please type a question or a task code.
voice-not-heard = The assistant cannot hear voice messages. Please type.
voice-heard = Heard: “{ $text }”
cannot-read-contact = The assistant does not handle contacts. Please type a question.
cannot-read-location = The assistant does not handle locations. Please type a question.
cannot-read-video = The assistant cannot watch videos. Please type, or send the document.
cannot-read-poll = The assistant does not handle polls. Please type a question.
cannot-read-other = The assistant cannot read this kind of message. Please type a question.
too-many = Too many messages in a short time. Please wait about a minute, then ask again.
too-long = The message is longer than can be read; only its first { $read } characters were. If the answer misses the point, please ask more briefly.
apology = Sorry, something went wrong with your last message. The administrators have been told. Please ask again in a few minutes.
undeliverable = Sorry, the last answer could not be delivered. Please ask again, or ask for less.
alert-set-aside = A message could not be handled and was set aside (number { $id }). Please check the log.

## State secrets

secret = A mark “{ $level }” (state secret) was found. The assistant does not take, keep or answer this. Please delete the message and the file yourself on every device now and report it to your superior and the officer in charge of state secrets (Law 117/2025/QH15). The absence of a mark does not mean that a document may be sent.
incident = A member ({ $agency }) sent something marked as a state secret. Nothing of it was kept. Please act as the rules require.

## Commands

command-hoi = Ask
command-nhiemvu = My tasks
command-quahan = Overdue
command-sapdenhan = Due soon
command-tra = Look up a task code
command-vanban = Latest documents
command-bantin = Briefing
command-tep = Workbook, report, calendar as files
command-duyet = Drafts to review
command-choxacnhan = Awaiting confirmation
command-dotbaocao = Reporting rounds: open, who is missing, compile
command-nhapton = Baseline round: past due without information
command-caidat = Committee settings
command-moi = Invite a member
command-thanhvien = Members
command-bcd = Choose a committee
command-ngonngu = Language
command-privacy = Personal data
command-help = Help
command-unknown = There is no such command. Type /help to see how to use the assistant.
ask-question = Please type your question.
ask-code = Please type a task code, for example NV-0001.
not-yours = Your role does not include this. If you need it, please contact the administrator of the committee.
button-gone = This button no longer works. Please ask again.
button-other = This button is for somebody else.
button-members = This button is for members invited by the secretariat.
button-not-here = This button works only in a registered group, for members of its committee.
other-committee = This belongs to { $other }, while your questions are now about { $committee }. Please tap below to switch, then do it again.

## Inviting

invite-role = Invite with which role?
invite-agency = Focal point of which agency? Please type its name.
invited = Invitation to join { $committee } as { $role }, for one use, until { $day }:
button-end-invitations = End unused invitations
invitations-ended = { $n ->
    [one] 1 unused invitation
   *[other] { $n } unused invitations
} ended.
members-head = { $committee }: { $n ->
    [one] 1 member
   *[other] { $n } members
}
button-revoke = Remove: { $name }
revoke-sure = End the membership of { $name }? They will no longer be able to ask.
button-revoke-sure = End it
revoked = Ended.
revoked-already = Already ended.

## Groups

group-unregistered = This group is not registered; the assistant answers in the private chat only.
private-only = Please do this in the private chat.
button-private = Open the private chat
group-only = This command is for groups.
group-offer = Register this group for { $committee }? In the group everybody sees only what every member may see: published documents, tasks and deadlines. Where all are of one agency the group can be registered for that agency.
button-group-register = Register for all members
button-group-own = Register for one agency
button-group-remove = Remove the registration
group-which-agency = Which agency do all people of this group belong to? Please reply to this message with its name.
group-registered = The group is registered for { $committee }. Mention the assistant or reply to it to ask.
group-registered-own = The group is registered for { $agency }, { $committee }. Everybody here sees the progress of the tasks of { $agency }.
group-removed = The group is no longer registered with { $committee }.

## Settings, trial, stop

settings-head = Settings of { $committee }
on = on
off = off
setting-pushesStopped = All messages stopped
setting-trialMemberId = Trial (a secretary sees every message first)
setting-protectContent = Forwarding and saving limited
setting-minimalForLeaders = Leaders get counts and codes only
setting-openStates = Progress visible to the focal points of every agency
setting-twoStep = Two steps: a secretary proposes, an approver decides
setting-pushesStopped-on = Stop all messages
setting-pushesStopped-off = Resume messages
setting-trialMemberId-on = Start the trial
setting-trialMemberId-off = End the trial
setting-protectContent-on = Limit forwarding
setting-protectContent-off = Allow forwarding
setting-minimalForLeaders-on = Leaders: counts only
setting-minimalForLeaders-off = Leaders: in full
setting-openStates-on = Show progress to every agency
setting-openStates-off = Own agency only
setting-twoStep-on = Turn two steps on
setting-twoStep-off = Turn two steps off
minimal = { $n ->
    [one] 1 new item
   *[other] { $n } new items
}{ $codes }. Please type a code to see it.
kept-back = { $n ->
    [one] 1 message is
   *[other] { $n } messages are
} being kept back. Send or drop?
trial-notice = A trial is running: a secretary sees the answer before it is sent.
trial-held = Trial. To be sent to { $person }:
trial-file = [original document]
button-release = Send
button-drop = Do not send
released = Sent.
dropped = Dropped, not sent.
released-already = Already dealt with.

## Taking documents in, drafts, publishing

upload-received = { $file } has been received and is being read.
upload-too-large = { $file } is larger than { $most } MB, which the bot cannot get. Please use the command: npm run -s dondoc -- ingest FILE; or set TELEGRAM_API_ROOT to a local Bot API server.
upload-failed = { $file } could not be read yet. Please send it again in a few minutes, or use the command: npm run -s dondoc -- ingest FILE.
upload-here = { $file }: here already ({ $state }).
upload-undated = { $file }: no date of issue was found in the paper or the file's name. Please reply to this message with it, for example 15/09/2025.
issue-day-future = The date of issue cannot be after today. Please type it again.
issue-day-taken = The date of issue has been noted; the file is being read again.
state-draft = draft
state-published = published
state-superseded = superseded
state-withdrawn = withdrawn
state-waiting = waiting to be accepted
state-discarded = discarded
