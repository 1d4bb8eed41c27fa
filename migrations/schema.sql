column account.channel text not null
column account.committee_id bigint
column account.created_at timestamp with time zone not null default now()
column account.external_id text not null
column account.id bigint not null identity always
column account.language text not null default 'vi'::text
column account.name text not null
column acknowledgement.agency_id text not null
column acknowledgement.by_name text not null
column acknowledgement.effective_on date not null
column acknowledgement.id bigint not null identity always
column acknowledgement.member_id bigint
column acknowledgement.recorded_at timestamp with time zone not null default clock_timestamp()
column acknowledgement.task_id bigint not null
column agency_paper.agency_id text not null
column agency_paper.agency_name text not null
column agency_paper.by_name text not null
column agency_paper.channel text not null
column agency_paper.committee_id bigint not null
column agency_paper.effective_on date not null
column agency_paper.file_name text not null
column agency_paper.id bigint not null identity always
column agency_paper.issued_on date
column agency_paper.kind text not null
column agency_paper.member_id bigint
column agency_paper.number text
column agency_paper.paper_kind text
column agency_paper.recorded_at timestamp with time zone not null default clock_timestamp()
column agency_paper.replaces_id bigint
column agency_paper.sha256 text not null
column agency_paper.subject text
column agency_paper_content.bytes bytea not null
column agency_paper_content.paper_id bigint not null
column audit_entry.committee_id bigint not null
column audit_entry.entry text not null
column audit_entry.hash text not null
column audit_entry.id bigint not null identity always
column audit_entry.previous_hash text not null
column audit_entry.recorded_at timestamp with time zone not null
column audit_entry.row_id bigint
column audit_entry.seq bigint not null
column audit_entry.table_name text not null
column audit_head.committee_id bigint not null
column audit_head.entries bigint not null
column audit_head.hash text not null
column baseline_round.agency_id text not null
column baseline_round.by_name text not null
column baseline_round.channel text not null default 'command line'::text
column baseline_round.committee_id bigint not null
column baseline_round.effective_on date not null
column baseline_round.id bigint not null identity always
column baseline_round.member_id bigint
column baseline_round.recorded_at timestamp with time zone not null default clock_timestamp()
column button.account_id bigint
column button.action jsonb not null
column button.chat_id bigint not null
column button.created_at timestamp with time zone not null
column button.token text not null
column chat.account_id bigint
column chat.agency_id text
column chat.bot text not null
column chat.channel text not null
column chat.committee_id bigint
column chat.external_id text not null
column chat.id bigint not null identity always
column chat.kind text not null
column chat.not_before timestamp with time zone
column chat.sending_until timestamp with time zone
column chat.title text
column chat.unreachable_at timestamp with time zone
column committee.created_at timestamp with time zone not null default now()
column committee.id bigint not null identity always
column committee.is_sample boolean not null default false
column committee.name text not null
column committee.settings jsonb not null default '{}'::jsonb
column confirmation.agency_id text
column confirmation.by_name text not null
column confirmation.channel text not null
column confirmation.decision text not null
column confirmation.done_on date
column confirmation.effective_on date not null
column confirmation.id bigint not null identity always
column confirmation.member_id bigint
column confirmation.product_kind text
column confirmation.product_number text
column confirmation.reason text
column confirmation.recorded_at timestamp with time zone not null default clock_timestamp()
column confirmation.report_id bigint
column confirmation.task_id bigint not null
column digest.channel text not null
column digest.committee_id bigint not null
column digest.counts jsonb not null
column digest.effective_on date not null
column digest.id bigint not null identity always
column digest.kind text not null
column digest.member_id bigint not null
column digest.moment text not null default 'morning'::text
column digest.recorded_at timestamp with time zone not null
column digest.seen jsonb not null
column digest_preference.alerts boolean not null
column digest_preference.all_clear boolean not null
column digest_preference.at_time text not null
column digest_preference.by_name text not null
column digest_preference.channel text not null
column digest_preference.committee_id bigint not null
column digest_preference.days integer[]
column digest_preference.effective_on date not null
column digest_preference.id bigint not null identity always
column digest_preference.member_id bigint not null
column digest_preference.paused_until date
column digest_preference.recorded_at timestamp with time zone not null
column directive.act text not null default 'assigns'::text
column directive.collective boolean not null
column directive.committee_id bigint not null
column directive.due date
column directive.due_kind text
column directive.due_phrase text
column directive.end_offset integer not null
column directive.id bigint not null identity always
column directive.model_prompt_hash text
column directive.object text not null
column directive.ordinal integer not null
column directive.origin text not null default 'rules'::text
column directive.page integer
column directive.point text
column directive.quote text not null
column directive.start_offset integer not null
column directive.title text not null
column directive.unclear text[] not null default '{}'::text[]
column directive.version_id bigint not null
column directive_disagreement.about text[] not null
column directive_disagreement.committee_id bigint not null
column directive_disagreement.directive_id bigint not null
column directive_disagreement.id bigint not null identity always
column directive_disagreement.model text not null
column directive_disagreement.prompt_hash text not null
column directive_disagreement.recorded_at timestamp with time zone not null default clock_timestamp()
column directive_disagreement.seen jsonb not null
column directive_owner.agency_id text not null
column directive_owner.directive_id bigint not null
column directive_owner.name text not null
column directive_owner.position integer not null
column directive_owner.role text not null
column directive_replacement.act_id uuid not null
column directive_replacement.by_directive_id bigint not null
column directive_replacement.directive_id bigint not null
column directive_review.act_id uuid not null
column directive_review.by_name text not null
column directive_review.channel text not null
column directive_review.committee_id bigint not null
column directive_review.decision text not null
column directive_review.directive_id bigint not null
column directive_review.effective_on date not null
column directive_review.id bigint not null identity always
column directive_review.member_id bigint
column directive_review.reason text
column directive_review.recorded_at timestamp with time zone not null default clock_timestamp()
column directive_review.revoked_at timestamp with time zone
column directive_review.revoked_by_act uuid
column directive_tracking.act_id uuid not null
column directive_tracking.by_name text not null
column directive_tracking.channel text not null
column directive_tracking.committee_id bigint not null
column directive_tracking.directive_id bigint not null
column directive_tracking.effective_on date not null
column directive_tracking.id bigint not null identity always
column directive_tracking.member_id bigint
column directive_tracking.recorded_at timestamp with time zone not null default clock_timestamp()
column directive_tracking.revoked_at timestamp with time zone
column directive_tracking.rhythm text not null
column directive_tracking.tracking_date date not null
column document.committee_id bigint not null
column document.created_at timestamp with time zone not null default now()
column document.id bigint not null identity always
column document.issue_year integer
column document.issuing_body text
column document.number text
column document_event.by_name text not null
column document_event.by_version_id bigint
column document_event.channel text not null
column document_event.effective_on date not null
column document_event.id bigint not null identity always
column document_event.kind text not null
column document_event.member_id bigint
column document_event.reason text
column document_event.recorded_at timestamp with time zone not null default clock_timestamp()
column document_event.version_id bigint not null
column document_version.bytes bytea not null
column document_version.committee_id bigint not null
column document_version.document_id bigint not null
column document_version.file_name text not null
column document_version.format text not null
column document_version.head jsonb not null
column document_version.id bigint not null identity always
column document_version.issued_on date not null
column document_version.kind text
column document_version.meeting_on date
column document_version.noise jsonb not null default '[]'::jsonb
column document_version.number text
column document_version.ordinal integer not null
column document_version.pages jsonb not null default '[]'::jsonb
column document_version.recorded_at timestamp with time zone not null default now()
column document_version.restricted boolean not null default false
column document_version.scan jsonb
column document_version.sha256 text not null
column document_version.standing text not null
column document_version.state text not null
column document_version.supersedes_document_id bigint
column document_version.text text not null
column document_version.title text
column embedding_model.dimension integer not null
column embedding_model.model text not null
column embedding_model.recorded_at timestamp with time zone not null default clock_timestamp()
column extension.agency_id text
column extension.agency_name text
column extension.asked_id bigint
column extension.by_document_id bigint
column extension.by_document_number text
column extension.by_name text not null
column extension.channel text not null default 'command line'::text
column extension.effective_on date not null
column extension.from_due date
column extension.id bigint not null identity always
column extension.kind text not null
column extension.member_id bigint
column extension.reason text
column extension.recorded_at timestamp with time zone not null default clock_timestamp()
column extension.task_id bigint not null
column extension.to_due date
column feedback.answer_id bigint not null
column feedback.committee_id bigint not null
column feedback.id bigint not null identity always
column feedback.member_id bigint
column feedback.reason text
column feedback.recorded_at timestamp with time zone not null
column feedback.verdict text not null
column imported_row.committee_id bigint not null
column imported_row.directive_id bigint not null
column imported_row.field text
column imported_row.product_date date
column imported_row.product_number text
column imported_row.reads_as text
column imported_row.recorded_at timestamp with time zone not null default clock_timestamp()
column imported_row.result text
column imported_row.source_date date
column imported_row.source_number text
column imported_row.source_of_assignment text
column imported_row.status text
column inbox.attempts integer not null default 0
column inbox.body jsonb
column inbox.bot text not null
column inbox.channel text not null
column inbox.chat_key text not null
column inbox.failure text
column inbox.finished_at timestamp with time zone
column inbox.kind text not null
column inbox.received_at timestamp with time zone not null
column inbox.secrecy_level text
column inbox.sender text
column inbox.state text not null default 'waiting'::text
column inbox.update_id bigint not null
column inbox_turn.bot text not null
column inbox_turn.channel text not null
column inbox_turn.chat_key text not null
column invitation.agency_id text
column invitation.agency_name text
column invitation.by_name text not null
column invitation.committee_id bigint not null
column invitation.expires_at timestamp with time zone not null
column invitation.id bigint not null identity always
column invitation.member_id bigint
column invitation.name text
column invitation.recorded_at timestamp with time zone not null
column invitation.role text not null
column invitation.token_hash text not null
column invitation.used_at timestamp with time zone
column learnt_abbreviation.committee_id bigint not null
column learnt_abbreviation.long text not null
column learnt_abbreviation.n integer not null
column learnt_abbreviation.short text not null
column letter_reading.body jsonb not null
column letter_reading.paper_id bigint not null
column letter_reading.revision integer not null default 1
column letter_settlement.by_name text not null
column letter_settlement.channel text not null
column letter_settlement.committee_id bigint not null
column letter_settlement.decision text not null
column letter_settlement.effective_on date not null
column letter_settlement.id bigint not null identity always
column letter_settlement.member_id bigint
column letter_settlement.paper_id bigint not null
column letter_settlement.recorded_at timestamp with time zone not null default clock_timestamp()
column lex_stat.committee_id bigint not null
column lex_stat.passages integer not null
column lex_stat.revision bigint not null default 0
column lineage_decision.act_id uuid
column lineage_decision.by_name text not null
column lineage_decision.channel text not null default 'command line'::text
column lineage_decision.decision text not null
column lineage_decision.directive_id bigint not null
column lineage_decision.id bigint not null identity always
column lineage_decision.member_id bigint
column lineage_decision.other_directive_id bigint not null
column lineage_decision.reason text
column lineage_decision.recorded_at timestamp with time zone not null default clock_timestamp()
column lineage_decision.revoked_at timestamp with time zone
column lineage_doubt.directive_id bigint not null
column lineage_doubt.id bigint not null identity always
column lineage_doubt.reason text not null
column lineage_doubt.recorded_at timestamp with time zone not null default clock_timestamp()
column lineage_doubt.revoked_at timestamp with time zone
column lineage_doubt.score real not null
column lineage_doubt.task_id bigint not null
column made_file.bytes bytea not null
column made_file.committee_id bigint not null
column made_file.id bigint not null identity always
column made_file.made_at timestamp with time zone not null
column made_file.name text not null
column meeting_event.committee_id bigint not null
column meeting_event.happens_on date not null
column meeting_event.id bigint not null identity always
column meeting_event.name text not null
column meeting_event.recorded_at timestamp with time zone not null default clock_timestamp()
column member.account_id bigint
column member.agency_id text
column member.agency_name text
column member.committee_id bigint not null
column member.effective_from date not null
column member.effective_to date
column member.form_of_address text not null default 'đồng chí'::text
column member.id bigint not null identity always
column member.language text not null default 'vi'::text
column member.name text not null
column member.phone text
column member.recorded_at timestamp with time zone not null default now()
column member.role text not null
column messenger_bot.bot text not null
column messenger_bot.channel text not null
column messenger_bot.poller text
column messenger_bot.polling_until timestamp with time zone
column messenger_bot.username text not null
column model_call.committee_id bigint
column model_call.effective_on date not null
column model_call.id bigint not null identity always
column model_call.input_tokens integer not null
column model_call.model text not null
column model_call.outcome text not null
column model_call.output_tokens integer not null
column model_call.prompt_hash text not null
column model_call.recorded_at timestamp with time zone not null default clock_timestamp()
column model_call.took_ms integer not null
column model_call.verb text not null
column model_permission.allowed boolean not null
column model_permission.basis text not null
column model_permission.by_name text not null
column model_permission.channel text not null
column model_permission.committee_id bigint not null
column model_permission.effective_on date not null
column model_permission.host text not null
column model_permission.id bigint not null identity always
column model_permission.member_id bigint
column model_permission.recorded_at timestamp with time zone not null default clock_timestamp()
column obstacle.agency_id text not null
column obstacle.agency_name text
column obstacle.body text not null
column obstacle.by_name text not null
column obstacle.channel text not null default 'command line'::text
column obstacle.effective_on date not null
column obstacle.id bigint not null identity always
column obstacle.kind text not null
column obstacle.member_id bigint
column obstacle.recorded_at timestamp with time zone not null default clock_timestamp()
column obstacle.task_id bigint not null
column obstacle_decision.body text
column obstacle_decision.by_name text not null
column obstacle_decision.channel text not null
column obstacle_decision.decision text not null
column obstacle_decision.effective_on date not null
column obstacle_decision.id bigint not null identity always
column obstacle_decision.member_id bigint
column obstacle_decision.obstacle_id bigint not null
column obstacle_decision.recorded_at timestamp with time zone not null default clock_timestamp()
column obstacle_decision.task_id bigint not null
column outbox.attempts integer not null default 0
column outbox.body jsonb
column outbox.cause text not null
column outbox.chat_id bigint not null
column outbox.committee_id bigint
column outbox.context jsonb not null default '{}'::jsonb
column outbox.created_at timestamp with time zone not null
column outbox.external_id text
column outbox.failure text
column outbox.id bigint not null identity always
column outbox.not_before timestamp with time zone
column outbox.ordinal integer not null
column outbox.push boolean not null default false
column outbox.sent_at timestamp with time zone
column outbox.state text not null default 'waiting'::text
column passage.body text not null
column passage.committee_id bigint not null
column passage.end_offset integer not null
column passage.id bigint not null identity always
column passage.lex sparsevec(1000000000) not null
column passage.ordinal integer not null
column passage.page integer
column passage.point text
column passage.recipe integer not null default 1
column passage.start_offset integer not null
column passage.term_count integer not null
column passage.version_id bigint not null
column passage_embedding.embedding vector not null
column passage_embedding.model text not null
column passage_embedding.passage_id bigint not null
column portfolio.agency_id text not null
column portfolio.agency_name text not null
column portfolio.by_name text not null
column portfolio.channel text not null
column portfolio.committee_id bigint not null
column portfolio.effective_on date not null
column portfolio.id bigint not null identity always
column portfolio.member_id bigint not null
column portfolio.recorded_at timestamp with time zone not null
column portfolio.revoked_at timestamp with time zone
column progress_report.agency_id text not null
column progress_report.agency_name text not null
column progress_report.body text
column progress_report.by_name text not null
column progress_report.channel text not null
column progress_report.effective_on date not null
column progress_report.evidence_version_id bigint
column progress_report.expected_on date
column progress_report.id bigint not null identity always
column progress_report.member_id bigint
column progress_report.percent integer
column progress_report.product_date date
column progress_report.product_kind text
column progress_report.product_number text
column progress_report.recorded_at timestamp with time zone not null default clock_timestamp()
column progress_report.state text not null
column progress_report.task_id bigint not null
column proposal_run.added integer
column proposal_run.chat_id bigint
column proposal_run.committee_id bigint not null
column proposal_run.disagreements integer
column proposal_run.finished_at timestamp with time zone
column proposal_run.id bigint not null identity always
column proposal_run.recorded_at timestamp with time zone not null
column proposal_run.refused integer
column proposal_run.state text not null default 'waiting'::text
column proposal_run.tries integer not null default 0
column proposal_run.version_id bigint not null
column proposal_run.windows integer
column proposal_run.windows_read integer
column proposal_window.committee_id bigint not null
column proposal_window.model text not null
column proposal_window.prompt_hash text not null
column proposal_window.proposals jsonb not null
column proposal_window.recorded_at timestamp with time zone not null default clock_timestamp()
column proposal_window.text_hash text not null
column read_back.body jsonb not null
column read_back.cause text not null
column read_back.chat_id bigint not null
column read_back.committee_id bigint not null
column read_back.id bigint not null identity always
column read_back.member_id bigint not null
column read_back.recorded_at timestamp with time zone not null
column read_back.settled text
column read_back.settled_at timestamp with time zone
column reassignment.by_name text not null
column reassignment.channel text not null
column reassignment.effective_on date not null
column reassignment.id bigint not null identity always
column reassignment.lead jsonb not null
column reassignment.member_id bigint
column reassignment.reason text not null
column reassignment.recorded_at timestamp with time zone not null default clock_timestamp()
column reassignment.revoked_at timestamp with time zone
column reassignment.support jsonb not null
column reassignment.task_id bigint not null
column referral.body text
column referral.cause text not null
column referral.chat_id bigint not null
column referral.committee_id bigint not null
column referral.id bigint not null identity always
column referral.kind text not null
column referral.member_id bigint not null
column referral.recorded_at timestamp with time zone not null
column referral.taken_at timestamp with time zone
column referral.taken_by_member_id bigint
column referral.task_codes text[] not null default '{}'::text[]
column reminder_draft.agency_id text not null
column reminder_draft.agency_name text not null
column reminder_draft.by_name text not null
column reminder_draft.channel text not null
column reminder_draft.committee_id bigint not null
column reminder_draft.effective_on date not null
column reminder_draft.id bigint not null identity always
column reminder_draft.member_id bigint
column reminder_draft.ordinal integer not null
column reminder_draft.overdue_by text
column reminder_draft.recorded_at timestamp with time zone not null default clock_timestamp()
column reminder_draft.reply_by date
column reminder_draft.task_codes text[] not null
column reminder_draft_end.by_name text not null
column reminder_draft_end.channel text not null
column reminder_draft_end.committee_id bigint not null
column reminder_draft_end.draft_id bigint not null
column reminder_draft_end.effective_on date not null
column reminder_draft_end.id bigint not null identity always
column reminder_draft_end.letter_id bigint
column reminder_draft_end.member_id bigint
column reminder_draft_end.recorded_at timestamp with time zone not null default clock_timestamp()
column reminder_letter.agency_id text not null
column reminder_letter.agency_name text not null
column reminder_letter.by_name text not null
column reminder_letter.channel text not null
column reminder_letter.committee_id bigint not null
column reminder_letter.effective_on date not null
column reminder_letter.id bigint not null identity always
column reminder_letter.issued_on date not null
column reminder_letter.member_id bigint
column reminder_letter.number text not null
column reminder_letter.ordinal integer not null
column reminder_letter.recorded_at timestamp with time zone not null default clock_timestamp()
column reminder_letter.reply_by date
column reminder_letter.task_codes text[] not null
column report_evidence.by_name text not null
column report_evidence.channel text not null
column report_evidence.effective_on date not null
column report_evidence.id bigint not null identity always
column report_evidence.member_id bigint
column report_evidence.paper_id bigint not null
column report_evidence.recorded_at timestamp with time zone not null default clock_timestamp()
column report_evidence.report_id bigint not null
column report_evidence.task_id bigint not null
column reporting_round.by_name text not null
column reporting_round.channel text not null
column reporting_round.committee_id bigint not null
column reporting_round.cut_off date not null
column reporting_round.effective_on date not null
column reporting_round.id bigint not null identity always
column reporting_round.member_id bigint
column reporting_round.name text not null
column reporting_round.recorded_at timestamp with time zone not null default clock_timestamp()
column reporting_round.send_to text not null
column reporting_round.template text
column request_decision.by_name text not null
column request_decision.channel text not null
column request_decision.decision text not null
column request_decision.effective_on date not null
column request_decision.id bigint not null identity always
column request_decision.member_id bigint
column request_decision.reason text not null
column request_decision.recorded_at timestamp with time zone not null default clock_timestamp()
column request_decision.request_id bigint not null
column request_decision.task_id bigint not null
column returned_list.committee_id bigint not null
column returned_list.content jsonb not null
column returned_list.decided_at timestamp with time zone
column returned_list.decided_by text
column returned_list.file_name text not null
column returned_list.id bigint not null identity always
column returned_list.received_at timestamp with time zone not null
column returned_list.sent_by_member_id bigint
column returned_list.state text not null default 'waiting'::text
column round_agency.agency_id text not null
column round_agency.agency_name text not null
column round_agency.asked boolean not null
column round_agency.by_name text not null
column round_agency.channel text not null
column round_agency.committee_id bigint not null
column round_agency.effective_on date not null
column round_agency.id bigint not null identity always
column round_agency.member_id bigint
column round_agency.recorded_at timestamp with time zone not null default clock_timestamp()
column round_agency.round_id bigint not null
column round_arrival.agency_id text not null
column round_arrival.agency_name text not null
column round_arrival.by_name text not null
column round_arrival.channel text not null
column round_arrival.committee_id bigint not null
column round_arrival.effective_on date not null
column round_arrival.id bigint not null identity always
column round_arrival.member_id bigint
column round_arrival.number text
column round_arrival.recorded_at timestamp with time zone not null default clock_timestamp()
column round_arrival.retracts bigint
column round_arrival.round_id bigint not null
column round_arrival.sent_on date
column round_closing.by_name text not null
column round_closing.channel text not null
column round_closing.committee_id bigint not null
column round_closing.effective_on date not null
column round_closing.id bigint not null identity always
column round_closing.member_id bigint
column round_closing.recorded_at timestamp with time zone not null default clock_timestamp()
column round_closing.round_id bigint not null
column round_cut_off.by_name text not null
column round_cut_off.channel text not null
column round_cut_off.committee_id bigint not null
column round_cut_off.cut_off date not null
column round_cut_off.effective_on date not null
column round_cut_off.id bigint not null identity always
column round_cut_off.member_id bigint
column round_cut_off.reason text not null
column round_cut_off.recorded_at timestamp with time zone not null default clock_timestamp()
column round_cut_off.round_id bigint not null
column schema_migration.applied_at timestamp with time zone not null default now()
column schema_migration.checksum text not null
column schema_migration.name text not null
column secrecy_incident.account_id bigint
column secrecy_incident.channel text not null
column secrecy_incident.committee_id bigint
column secrecy_incident.id bigint not null identity always
column secrecy_incident.kind text not null
column secrecy_incident.level text not null
column secrecy_incident.recorded_at timestamp with time zone not null
column setting_change.by_name text not null
column setting_change.channel text not null
column setting_change.committee_id bigint not null
column setting_change.id bigint not null identity always
column setting_change.member_id bigint
column setting_change.name text not null
column setting_change.new_value jsonb
column setting_change.old_value jsonb
column setting_change.recorded_at timestamp with time zone not null
column stale_step.agency_id text
column stale_step.by_name text not null
column stale_step.channel text not null
column stale_step.committee_id bigint not null
column stale_step.effective_on date not null
column stale_step.id bigint not null identity always
column stale_step.reader_id bigint not null
column stale_step.recorded_at timestamp with time zone not null
column stale_step.since date not null
column stale_step.step text not null
column stale_step.task_id bigint not null
column stored_answer.answer jsonb not null
column stored_answer.as_of date not null
column stored_answer.chat_id bigint
column stored_answer.committee_id bigint not null
column stored_answer.id bigint not null identity always
column stored_answer.known_on date not null
column stored_answer.member_id bigint
column stored_answer.query jsonb
column stored_answer.question text not null
column stored_answer.recorded_at timestamp with time zone not null default clock_timestamp()
column syllable_bigram.committee_id bigint not null
column syllable_bigram.n integer not null
column syllable_bigram.next text not null
column syllable_bigram.prev text not null
column task.alias_of bigint
column task.code text not null
column task.committee_id bigint not null
column task.created_at timestamp with time zone not null default now()
column task.department_in_charge text
column task.external_ids jsonb not null default '{}'::jsonb
column task.field text
column task.id bigint not null identity always
column task.priority text
column task.product_date date
column task.product_kind text
column task.product_number text
column task.source_of_assignment text
column task.supervising_deputy text
column task.urgency text
column task_code.committee_id bigint not null
column task_code.last integer not null
column task_directive.by_name text not null
column task_directive.channel text not null
column task_directive.decided_by text not null
column task_directive.directive_id bigint not null
column task_directive.effective_on date not null
column task_directive.id bigint not null identity always
column task_directive.member_id bigint
column task_directive.reason text
column task_directive.recorded_at timestamp with time zone not null default clock_timestamp()
column task_directive.relation text not null
column task_directive.revoked_at timestamp with time zone
column task_directive.score real
column task_directive.task_id bigint not null
column task_request.agency_id text not null
column task_request.agency_name text not null
column task_request.body text not null
column task_request.by_name text not null
column task_request.channel text not null
column task_request.effective_on date not null
column task_request.id bigint not null identity always
column task_request.kind text not null
column task_request.member_id bigint
column task_request.recorded_at timestamp with time zone not null default clock_timestamp()
column task_request.task_id bigint not null
column term_df.committee_id bigint not null
column term_df.df integer not null
column term_df.h integer not null
column upload.attempts integer not null default 0
column upload.caption text
column upload.cause text not null
column upload.chat_id bigint not null
column upload.committee_id bigint not null
column upload.document_id bigint
column upload.file_id text
column upload.file_name text
column upload.finished_at timestamp with time zone
column upload.id bigint not null identity always
column upload.issued_on date
column upload.member_id bigint not null
column upload.message_id text
column upload.outcome text
column upload.photos jsonb
column upload.purpose text
column upload.recorded_at timestamp with time zone not null
column upload.state text not null default 'waiting'::text

constraint account.account_channel_external_id_key UNIQUE (channel, external_id)
constraint account.account_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE SET NULL
constraint account.account_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint account.account_pkey PRIMARY KEY (id)
constraint acknowledgement.acknowledgement_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint acknowledgement.acknowledgement_pkey PRIMARY KEY (id)
constraint acknowledgement.acknowledgement_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint agency_paper.agency_paper_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint agency_paper.agency_paper_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'evidence'::text])))
constraint agency_paper.agency_paper_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint agency_paper.agency_paper_pkey PRIMARY KEY (id)
constraint agency_paper.agency_paper_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES agency_paper(id)
constraint agency_paper_content.agency_paper_content_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES agency_paper(id) ON DELETE CASCADE
constraint agency_paper_content.agency_paper_content_pkey PRIMARY KEY (paper_id)
constraint audit_entry.audit_entry_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint audit_entry.audit_entry_committee_id_seq_key UNIQUE (committee_id, seq)
constraint audit_entry.audit_entry_pkey PRIMARY KEY (id)
constraint audit_head.audit_head_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint audit_head.audit_head_pkey PRIMARY KEY (committee_id)
constraint baseline_round.baseline_round_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint baseline_round.baseline_round_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint baseline_round.baseline_round_pkey PRIMARY KEY (id)
constraint button.button_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint button.button_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE CASCADE
constraint button.button_pkey PRIMARY KEY (token)
constraint chat.chat_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint chat.chat_channel_bot_external_id_key UNIQUE (channel, bot, external_id)
constraint chat.chat_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint chat.chat_kind_check CHECK ((kind = ANY (ARRAY['private'::text, 'group'::text])))
constraint chat.chat_pkey PRIMARY KEY (id)
constraint committee.committee_name_key UNIQUE (name)
constraint committee.committee_pkey PRIMARY KEY (id)
constraint confirmation.confirmation_decision_check CHECK ((decision = ANY (ARRAY['done'::text, 'returned'::text, 'asked-again'::text, 'reopened'::text, 'stopped'::text])))
constraint confirmation.confirmation_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint confirmation.confirmation_pkey PRIMARY KEY (id)
constraint confirmation.confirmation_report_id_fkey FOREIGN KEY (report_id) REFERENCES progress_report(id)
constraint confirmation.confirmation_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint digest.digest_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint digest.digest_kind_check CHECK ((kind = ANY (ARRAY['officer'::text, 'desk'::text, 'leader'::text, 'exception'::text, 'week-ahead'::text, 'all-clear'::text, 'silent'::text])))
constraint digest.digest_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE
constraint digest.digest_moment_check CHECK ((moment = ANY (ARRAY['morning'::text, 'week-ahead'::text, 'exception'::text])))
constraint digest.digest_once UNIQUE (member_id, effective_on, moment)
constraint digest.digest_pkey PRIMARY KEY (id)
constraint digest_preference.digest_preference_at_time_check CHECK ((at_time ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
constraint digest_preference.digest_preference_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint digest_preference.digest_preference_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE
constraint digest_preference.digest_preference_pkey PRIMARY KEY (id)
constraint directive.directive_act_check CHECK ((act = ANY (ARRAY['assigns'::text, 're-assigns'::text, 'cancels'::text, 'says-done'::text])))
constraint directive.directive_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint directive.directive_due_kind_check CHECK ((due_kind = ANY (ARRAY['before'::text, 'by'::text, 'within'::text, 'recurring'::text, 'event'::text, 'immediate'::text])))
constraint directive.directive_origin_check CHECK ((origin = ANY (ARRAY['rules'::text, 'person'::text, 'model'::text])))
constraint directive.directive_pkey PRIMARY KEY (id)
constraint directive.directive_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id) ON DELETE CASCADE
constraint directive_disagreement.directive_disagreement_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint directive_disagreement.directive_disagreement_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint directive_disagreement.directive_disagreement_pkey PRIMARY KEY (id)
constraint directive_owner.directive_owner_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint directive_owner.directive_owner_pkey PRIMARY KEY (directive_id, role, "position")
constraint directive_owner.directive_owner_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'support'::text])))
constraint directive_replacement.directive_replacement_by_directive_id_fkey FOREIGN KEY (by_directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint directive_replacement.directive_replacement_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint directive_replacement.directive_replacement_pkey PRIMARY KEY (directive_id, by_directive_id)
constraint directive_review.directive_review_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint directive_review.directive_review_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'edited'::text, 'split'::text, 'merged'::text, 'dropped'::text])))
constraint directive_review.directive_review_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint directive_review.directive_review_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint directive_review.directive_review_pkey PRIMARY KEY (id)
constraint directive_tracking.directive_tracking_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint directive_tracking.directive_tracking_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint directive_tracking.directive_tracking_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint directive_tracking.directive_tracking_pkey PRIMARY KEY (id)
constraint directive_tracking.directive_tracking_rhythm_check CHECK ((rhythm = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text])))
constraint document.document_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint document.document_pkey PRIMARY KEY (id)
constraint document_event.document_event_by_version_id_fkey FOREIGN KEY (by_version_id) REFERENCES document_version(id)
constraint document_event.document_event_kind_check CHECK ((kind = ANY (ARRAY['published'::text, 'superseded'::text, 'withdrawn'::text, 'discarded'::text])))
constraint document_event.document_event_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint document_event.document_event_pkey PRIMARY KEY (id)
constraint document_event.document_event_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id) ON DELETE CASCADE
constraint document_version.document_version_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint document_version.document_version_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE
constraint document_version.document_version_document_id_ordinal_key UNIQUE (document_id, ordinal)
constraint document_version.document_version_pkey PRIMARY KEY (id)
constraint document_version.document_version_standing_check CHECK ((standing = ANY (ARRAY['official'::text, 'draft'::text, 'reference'::text])))
constraint document_version.document_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'superseded'::text, 'withdrawn'::text, 'waiting'::text, 'discarded'::text])))
constraint document_version.document_version_supersedes_document_id_fkey FOREIGN KEY (supersedes_document_id) REFERENCES document(id)
constraint embedding_model.embedding_model_pkey PRIMARY KEY (model)
constraint extension.extension_asked_id_fkey FOREIGN KEY (asked_id) REFERENCES extension(id)
constraint extension.extension_by_document_id_fkey FOREIGN KEY (by_document_id) REFERENCES document(id)
constraint extension.extension_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'corrected'::text])))
constraint extension.extension_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint extension.extension_pkey PRIMARY KEY (id)
constraint extension.extension_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint feedback.feedback_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES stored_answer(id) ON DELETE CASCADE
constraint feedback.feedback_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint feedback.feedback_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint feedback.feedback_pkey PRIMARY KEY (id)
constraint feedback.feedback_verdict_check CHECK ((verdict = ANY (ARRAY['good'::text, 'bad'::text])))
constraint imported_row.imported_row_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint imported_row.imported_row_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint imported_row.imported_row_pkey PRIMARY KEY (directive_id)
constraint imported_row.imported_row_reads_as_check CHECK ((reads_as = ANY (ARRAY['done'::text, 'submitted'::text, 'in-progress'::text, 'not-done'::text])))
constraint inbox.inbox_pkey PRIMARY KEY (channel, bot, update_id)
constraint inbox.inbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'set-aside'::text])))
constraint inbox_turn.inbox_turn_pkey PRIMARY KEY (channel, bot, chat_key)
constraint invitation.invitation_check CHECK (((role <> 'officer'::text) OR (agency_id IS NOT NULL)))
constraint invitation.invitation_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint invitation.invitation_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint invitation.invitation_pkey PRIMARY KEY (id)
constraint invitation.invitation_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'secretary'::text, 'approver'::text, 'leader'::text, 'admin'::text])))
constraint invitation.invitation_token_hash_key UNIQUE (token_hash)
constraint learnt_abbreviation.learnt_abbreviation_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint learnt_abbreviation.learnt_abbreviation_pkey PRIMARY KEY (committee_id, short, long)
constraint letter_reading.letter_reading_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES agency_paper(id) ON DELETE CASCADE
constraint letter_reading.letter_reading_pkey PRIMARY KEY (paper_id)
constraint letter_settlement.letter_settlement_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint letter_settlement.letter_settlement_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'dismissed'::text])))
constraint letter_settlement.letter_settlement_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint letter_settlement.letter_settlement_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES agency_paper(id) ON DELETE CASCADE
constraint letter_settlement.letter_settlement_paper_id_key UNIQUE (paper_id)
constraint letter_settlement.letter_settlement_pkey PRIMARY KEY (id)
constraint lex_stat.lex_stat_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint lex_stat.lex_stat_pkey PRIMARY KEY (committee_id)
constraint lineage_decision.lineage_decision_decision_check CHECK ((decision = ANY (ARRAY['link'::text, 'refuse'::text])))
constraint lineage_decision.lineage_decision_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint lineage_decision.lineage_decision_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint lineage_decision.lineage_decision_other_directive_id_fkey FOREIGN KEY (other_directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint lineage_decision.lineage_decision_pkey PRIMARY KEY (id)
constraint lineage_doubt.lineage_doubt_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint lineage_doubt.lineage_doubt_pkey PRIMARY KEY (id)
constraint lineage_doubt.lineage_doubt_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint made_file.made_file_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint made_file.made_file_pkey PRIMARY KEY (id)
constraint meeting_event.meeting_event_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint meeting_event.meeting_event_pkey PRIMARY KEY (id)
constraint member.member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint member.member_check CHECK (((role <> 'officer'::text) OR (agency_id IS NOT NULL)))
constraint member.member_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint member.member_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
constraint member.member_pkey PRIMARY KEY (id)
constraint member.member_role_check CHECK ((role = ANY (ARRAY['officer'::text, 'secretary'::text, 'approver'::text, 'leader'::text, 'admin'::text])))
constraint messenger_bot.messenger_bot_pkey PRIMARY KEY (channel, bot)
constraint model_call.model_call_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint model_call.model_call_pkey PRIMARY KEY (id)
constraint model_permission.model_permission_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint model_permission.model_permission_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint model_permission.model_permission_pkey PRIMARY KEY (id)
constraint obstacle.obstacle_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint obstacle.obstacle_pkey PRIMARY KEY (id)
constraint obstacle.obstacle_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint obstacle_decision.obstacle_decision_decision_check CHECK ((decision = ANY (ARRAY['answered'::text, 'escalated'::text])))
constraint obstacle_decision.obstacle_decision_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint obstacle_decision.obstacle_decision_obstacle_id_fkey FOREIGN KEY (obstacle_id) REFERENCES obstacle(id) ON DELETE CASCADE
constraint obstacle_decision.obstacle_decision_pkey PRIMARY KEY (id)
constraint obstacle_decision.obstacle_decision_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint outbox.outbox_cause_ordinal_key UNIQUE (cause, ordinal)
constraint outbox.outbox_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE CASCADE
constraint outbox.outbox_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint outbox.outbox_pkey PRIMARY KEY (id)
constraint outbox.outbox_state_check CHECK ((state = ANY (ARRAY['held'::text, 'waiting'::text, 'sending'::text, 'sent'::text, 'dropped'::text])))
constraint passage.passage_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint passage.passage_pkey PRIMARY KEY (id)
constraint passage.passage_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id) ON DELETE CASCADE
constraint passage.passage_version_id_ordinal_key UNIQUE (version_id, ordinal)
constraint passage_embedding.passage_embedding_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES passage(id) ON DELETE CASCADE
constraint passage_embedding.passage_embedding_pkey PRIMARY KEY (passage_id, model)
constraint portfolio.portfolio_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint portfolio.portfolio_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE CASCADE
constraint portfolio.portfolio_pkey PRIMARY KEY (id)
constraint progress_report.progress_report_evidence_version_id_fkey FOREIGN KEY (evidence_version_id) REFERENCES document_version(id)
constraint progress_report.progress_report_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint progress_report.progress_report_percent_check CHECK (((percent >= 0) AND (percent <= 100)))
constraint progress_report.progress_report_pkey PRIMARY KEY (id)
constraint progress_report.progress_report_state_check CHECK ((state = ANY (ARRAY['in-progress'::text, 'submitted'::text, 'reported-done'::text, 'no-change'::text])))
constraint progress_report.progress_report_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint proposal_run.proposal_run_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE SET NULL
constraint proposal_run.proposal_run_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint proposal_run.proposal_run_pkey PRIMARY KEY (id)
constraint proposal_run.proposal_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'given-up'::text, 'not-allowed'::text])))
constraint proposal_run.proposal_run_version_id_fkey FOREIGN KEY (version_id) REFERENCES document_version(id) ON DELETE CASCADE
constraint proposal_run.proposal_run_version_id_key UNIQUE (version_id)
constraint proposal_window.proposal_window_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint proposal_window.proposal_window_pkey PRIMARY KEY (committee_id, text_hash, prompt_hash, model)
constraint read_back.read_back_cause_key UNIQUE (cause)
constraint read_back.read_back_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE CASCADE
constraint read_back.read_back_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint read_back.read_back_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint read_back.read_back_pkey PRIMARY KEY (id)
constraint read_back.read_back_settled_check CHECK ((settled = ANY (ARRAY['accepted'::text, 'dropped'::text, 'replaced'::text])))
constraint reassignment.reassignment_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint reassignment.reassignment_pkey PRIMARY KEY (id)
constraint reassignment.reassignment_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint referral.referral_cause_key UNIQUE (cause)
constraint referral.referral_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE CASCADE
constraint referral.referral_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint referral.referral_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint referral.referral_pkey PRIMARY KEY (id)
constraint referral.referral_taken_by_member_id_fkey FOREIGN KEY (taken_by_member_id) REFERENCES member(id)
constraint reminder_draft.reminder_draft_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint reminder_draft.reminder_draft_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint reminder_draft.reminder_draft_pkey PRIMARY KEY (id)
constraint reminder_draft.reminder_draft_task_codes_check CHECK ((cardinality(task_codes) > 0))
constraint reminder_draft_end.reminder_draft_end_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint reminder_draft_end.reminder_draft_end_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES reminder_draft(id) ON DELETE CASCADE
constraint reminder_draft_end.reminder_draft_end_draft_id_key UNIQUE (draft_id)
constraint reminder_draft_end.reminder_draft_end_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES reminder_letter(id) ON DELETE CASCADE
constraint reminder_draft_end.reminder_draft_end_letter_id_key UNIQUE (letter_id)
constraint reminder_draft_end.reminder_draft_end_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint reminder_draft_end.reminder_draft_end_pkey PRIMARY KEY (id)
constraint reminder_letter.reminder_letter_committee_id_agency_id_number_issued_on_key UNIQUE (committee_id, agency_id, number, issued_on)
constraint reminder_letter.reminder_letter_committee_id_agency_id_ordinal_key UNIQUE (committee_id, agency_id, ordinal)
constraint reminder_letter.reminder_letter_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint reminder_letter.reminder_letter_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint reminder_letter.reminder_letter_pkey PRIMARY KEY (id)
constraint report_evidence.report_evidence_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint report_evidence.report_evidence_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES agency_paper(id) ON DELETE CASCADE
constraint report_evidence.report_evidence_pkey PRIMARY KEY (id)
constraint report_evidence.report_evidence_report_id_fkey FOREIGN KEY (report_id) REFERENCES progress_report(id) ON DELETE CASCADE
constraint report_evidence.report_evidence_report_id_paper_id_key UNIQUE (report_id, paper_id)
constraint report_evidence.report_evidence_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint reporting_round.reporting_round_check CHECK ((cut_off >= effective_on))
constraint reporting_round.reporting_round_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint reporting_round.reporting_round_committee_id_name_cut_off_key UNIQUE (committee_id, name, cut_off)
constraint reporting_round.reporting_round_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint reporting_round.reporting_round_pkey PRIMARY KEY (id)
constraint request_decision.request_decision_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'refused'::text])))
constraint request_decision.request_decision_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint request_decision.request_decision_pkey PRIMARY KEY (id)
constraint request_decision.request_decision_request_id_fkey FOREIGN KEY (request_id) REFERENCES task_request(id) ON DELETE CASCADE
constraint request_decision.request_decision_request_id_key UNIQUE (request_id)
constraint request_decision.request_decision_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint returned_list.returned_list_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint returned_list.returned_list_pkey PRIMARY KEY (id)
constraint returned_list.returned_list_sent_by_member_id_fkey FOREIGN KEY (sent_by_member_id) REFERENCES member(id)
constraint returned_list.returned_list_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'dismissed'::text])))
constraint round_agency.round_agency_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint round_agency.round_agency_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint round_agency.round_agency_pkey PRIMARY KEY (id)
constraint round_agency.round_agency_round_id_fkey FOREIGN KEY (round_id) REFERENCES reporting_round(id) ON DELETE CASCADE
constraint round_arrival.round_arrival_check CHECK (((retracts IS NULL) = (sent_on IS NOT NULL)))
constraint round_arrival.round_arrival_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint round_arrival.round_arrival_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint round_arrival.round_arrival_pkey PRIMARY KEY (id)
constraint round_arrival.round_arrival_retracts_fkey FOREIGN KEY (retracts) REFERENCES round_arrival(id) ON DELETE CASCADE
constraint round_arrival.round_arrival_retracts_key UNIQUE (retracts)
constraint round_arrival.round_arrival_round_id_fkey FOREIGN KEY (round_id) REFERENCES reporting_round(id) ON DELETE CASCADE
constraint round_closing.round_closing_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint round_closing.round_closing_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint round_closing.round_closing_pkey PRIMARY KEY (id)
constraint round_closing.round_closing_round_id_fkey FOREIGN KEY (round_id) REFERENCES reporting_round(id) ON DELETE CASCADE
constraint round_closing.round_closing_round_id_key UNIQUE (round_id)
constraint round_cut_off.round_cut_off_check CHECK ((cut_off >= effective_on))
constraint round_cut_off.round_cut_off_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint round_cut_off.round_cut_off_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint round_cut_off.round_cut_off_pkey PRIMARY KEY (id)
constraint round_cut_off.round_cut_off_round_id_fkey FOREIGN KEY (round_id) REFERENCES reporting_round(id) ON DELETE CASCADE
constraint schema_migration.schema_migration_pkey PRIMARY KEY (name)
constraint secrecy_incident.secrecy_incident_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
constraint secrecy_incident.secrecy_incident_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint secrecy_incident.secrecy_incident_pkey PRIMARY KEY (id)
constraint setting_change.setting_change_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint setting_change.setting_change_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint setting_change.setting_change_pkey PRIMARY KEY (id)
constraint stale_step.stale_step_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint stale_step.stale_step_pkey PRIMARY KEY (id)
constraint stale_step.stale_step_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES member(id) ON DELETE CASCADE
constraint stale_step.stale_step_step_check CHECK ((step = ANY (ARRAY['officer'::text, 'desk'::text, 'leader'::text])))
constraint stale_step.stale_step_task_id_agency_id_step_reader_id_effective_on_key UNIQUE NULLS NOT DISTINCT (task_id, agency_id, step, reader_id, effective_on)
constraint stale_step.stale_step_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint stored_answer.stored_answer_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE CASCADE
constraint stored_answer.stored_answer_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint stored_answer.stored_answer_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint stored_answer.stored_answer_pkey PRIMARY KEY (id)
constraint syllable_bigram.syllable_bigram_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint syllable_bigram.syllable_bigram_pkey PRIMARY KEY (committee_id, prev, next)
constraint task.task_alias_of_fkey FOREIGN KEY (alias_of) REFERENCES task(id)
constraint task.task_committee_id_code_key UNIQUE (committee_id, code)
constraint task.task_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint task.task_pkey PRIMARY KEY (id)
constraint task_code.task_code_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint task_code.task_code_pkey PRIMARY KEY (committee_id)
constraint task_directive.task_directive_decided_by_check CHECK ((decided_by = ANY (ARRAY['person'::text, 'rules'::text])))
constraint task_directive.task_directive_directive_id_fkey FOREIGN KEY (directive_id) REFERENCES directive(id) ON DELETE CASCADE
constraint task_directive.task_directive_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint task_directive.task_directive_pkey PRIMARY KEY (id)
constraint task_directive.task_directive_relation_check CHECK ((relation = ANY (ARRAY['assigns'::text, 'continues'::text, 're-assigns'::text, 'cancels'::text, 'says-done'::text])))
constraint task_directive.task_directive_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint task_request.task_request_kind_check CHECK ((kind = ANY (ARRAY['lead'::text, 'wording'::text, 'date'::text, 'merge'::text, 'stop'::text])))
constraint task_request.task_request_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint task_request.task_request_pkey PRIMARY KEY (id)
constraint task_request.task_request_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
constraint term_df.term_df_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint term_df.term_df_pkey PRIMARY KEY (committee_id, h)
constraint upload.upload_cause_key UNIQUE (cause)
constraint upload.upload_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES chat(id) ON DELETE CASCADE
constraint upload.upload_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id) ON DELETE CASCADE
constraint upload.upload_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE SET NULL
constraint upload.upload_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id)
constraint upload.upload_pkey PRIMARY KEY (id)
constraint upload.upload_purpose_check CHECK ((purpose = ANY (ARRAY['document'::text, 'letter'::text, 'evidence'::text])))
constraint upload.upload_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))

index CREATE INDEX agency_paper_bytes ON agency_paper USING btree (committee_id, sha256)
index CREATE INDEX agency_paper_number ON agency_paper USING btree (committee_id, agency_id, number, issued_on)
index CREATE INDEX audit_entry_row ON audit_entry USING btree (table_name, row_id, seq)
index CREATE INDEX button_chat ON button USING btree (chat_id, created_at)
index CREATE INDEX chat_account ON chat USING btree (account_id)
index CREATE INDEX confirmation_task ON confirmation USING btree (task_id)
index CREATE INDEX digest_preference_member ON digest_preference USING btree (member_id, id)
index CREATE INDEX directive_committee ON directive USING btree (committee_id)
index CREATE INDEX directive_disagreement_directive ON directive_disagreement USING btree (directive_id)
index CREATE INDEX directive_owner_agency ON directive_owner USING btree (agency_id)
index CREATE INDEX directive_replacement_by ON directive_replacement USING btree (by_directive_id)
index CREATE INDEX directive_review_act ON directive_review USING btree (act_id)
index CREATE INDEX directive_version ON directive USING btree (version_id, ordinal)
index CREATE INDEX document_event_version ON document_event USING btree (version_id)
index CREATE INDEX extension_task ON extension USING btree (task_id)
index CREATE INDEX imported_row_committee ON imported_row USING btree (committee_id)
index CREATE INDEX inbox_sender ON inbox USING btree (channel, sender, received_at)
index CREATE INDEX inbox_waiting ON inbox USING btree (channel, bot, chat_key, update_id) WHERE (state = 'waiting'::text)
index CREATE INDEX lineage_doubt_directive ON lineage_doubt USING btree (directive_id)
index CREATE INDEX member_committee ON member USING btree (committee_id)
index CREATE INDEX model_call_day ON model_call USING btree (effective_on, committee_id, verb)
index CREATE INDEX obstacle_decision_obstacle ON obstacle_decision USING btree (obstacle_id)
index CREATE INDEX obstacle_task ON obstacle USING btree (task_id)
index CREATE INDEX outbox_external ON outbox USING btree (chat_id, external_id)
index CREATE INDEX outbox_waiting ON outbox USING btree (chat_id, id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]))
index CREATE INDEX passage_committee ON passage USING btree (committee_id)
index CREATE INDEX passage_recipe ON passage USING btree (recipe)
index CREATE INDEX progress_report_task ON progress_report USING btree (task_id)
index CREATE INDEX proposal_run_waiting ON proposal_run USING btree (id) WHERE (state = 'waiting'::text)
index CREATE INDEX reassignment_task ON reassignment USING btree (task_id, id)
index CREATE INDEX reminder_draft_agency ON reminder_draft USING btree (committee_id, agency_id)
index CREATE INDEX report_evidence_paper ON report_evidence USING btree (paper_id)
index CREATE INDEX round_agency_round ON round_agency USING btree (round_id, id)
index CREATE INDEX round_arrival_round ON round_arrival USING btree (round_id, id)
index CREATE INDEX round_cut_off_round ON round_cut_off USING btree (round_id, id)
index CREATE INDEX stale_step_committee ON stale_step USING btree (committee_id, effective_on)
index CREATE INDEX stored_answer_chat ON stored_answer USING btree (chat_id, member_id, id)
index CREATE INDEX task_directive_directive ON task_directive USING btree (directive_id)
index CREATE INDEX task_request_task ON task_request USING btree (task_id)
index CREATE INDEX upload_waiting ON upload USING btree (id) WHERE (state = 'waiting'::text)
index CREATE UNIQUE INDEX account_channel_external_id_key ON account USING btree (channel, external_id)
index CREATE UNIQUE INDEX account_pkey ON account USING btree (id)
index CREATE UNIQUE INDEX acknowledgement_pkey ON acknowledgement USING btree (id)
index CREATE UNIQUE INDEX agency_paper_content_pkey ON agency_paper_content USING btree (paper_id)
index CREATE UNIQUE INDEX agency_paper_pkey ON agency_paper USING btree (id)
index CREATE UNIQUE INDEX audit_entry_committee_id_seq_key ON audit_entry USING btree (committee_id, seq)
index CREATE UNIQUE INDEX audit_entry_pkey ON audit_entry USING btree (id)
index CREATE UNIQUE INDEX audit_head_pkey ON audit_head USING btree (committee_id)
index CREATE UNIQUE INDEX baseline_round_pkey ON baseline_round USING btree (id)
index CREATE UNIQUE INDEX button_pkey ON button USING btree (token)
index CREATE UNIQUE INDEX chat_channel_bot_external_id_key ON chat USING btree (channel, bot, external_id)
index CREATE UNIQUE INDEX chat_pkey ON chat USING btree (id)
index CREATE UNIQUE INDEX committee_name_key ON committee USING btree (name)
index CREATE UNIQUE INDEX committee_pkey ON committee USING btree (id)
index CREATE UNIQUE INDEX confirmation_pkey ON confirmation USING btree (id)
index CREATE UNIQUE INDEX digest_once ON digest USING btree (member_id, effective_on, moment)
index CREATE UNIQUE INDEX digest_pkey ON digest USING btree (id)
index CREATE UNIQUE INDEX digest_preference_pkey ON digest_preference USING btree (id)
index CREATE UNIQUE INDEX directive_disagreement_pkey ON directive_disagreement USING btree (id)
index CREATE UNIQUE INDEX directive_owner_pkey ON directive_owner USING btree (directive_id, role, "position")
index CREATE UNIQUE INDEX directive_pkey ON directive USING btree (id)
index CREATE UNIQUE INDEX directive_replacement_pkey ON directive_replacement USING btree (directive_id, by_directive_id)
index CREATE UNIQUE INDEX directive_review_active ON directive_review USING btree (directive_id) WHERE (revoked_at IS NULL)
index CREATE UNIQUE INDEX directive_review_pkey ON directive_review USING btree (id)
index CREATE UNIQUE INDEX directive_tracking_active ON directive_tracking USING btree (directive_id) WHERE (revoked_at IS NULL)
index CREATE UNIQUE INDEX directive_tracking_pkey ON directive_tracking USING btree (id)
index CREATE UNIQUE INDEX document_event_pkey ON document_event USING btree (id)
index CREATE UNIQUE INDEX document_identity ON document USING btree (committee_id, COALESCE(issuing_body, ''::text), number, issue_year) WHERE (number IS NOT NULL)
index CREATE UNIQUE INDEX document_pkey ON document USING btree (id)
index CREATE UNIQUE INDEX document_version_bytes ON document_version USING btree (committee_id, sha256) WHERE (state <> 'discarded'::text)
index CREATE UNIQUE INDEX document_version_document_id_ordinal_key ON document_version USING btree (document_id, ordinal)
index CREATE UNIQUE INDEX document_version_one_active ON document_version USING btree (document_id) WHERE (state = 'published'::text)
index CREATE UNIQUE INDEX document_version_pkey ON document_version USING btree (id)
index CREATE UNIQUE INDEX embedding_model_pkey ON embedding_model USING btree (model)
index CREATE UNIQUE INDEX extension_decided_once ON extension USING btree (asked_id) WHERE (asked_id IS NOT NULL)
index CREATE UNIQUE INDEX extension_pkey ON extension USING btree (id)
index CREATE UNIQUE INDEX feedback_pkey ON feedback USING btree (id)
index CREATE UNIQUE INDEX imported_row_pkey ON imported_row USING btree (directive_id)
index CREATE UNIQUE INDEX inbox_pkey ON inbox USING btree (channel, bot, update_id)
index CREATE UNIQUE INDEX inbox_turn_pkey ON inbox_turn USING btree (channel, bot, chat_key)
index CREATE UNIQUE INDEX invitation_pkey ON invitation USING btree (id)
index CREATE UNIQUE INDEX invitation_token_hash_key ON invitation USING btree (token_hash)
index CREATE UNIQUE INDEX learnt_abbreviation_pkey ON learnt_abbreviation USING btree (committee_id, short, long)
index CREATE UNIQUE INDEX letter_reading_pkey ON letter_reading USING btree (paper_id)
index CREATE UNIQUE INDEX letter_settlement_paper_id_key ON letter_settlement USING btree (paper_id)
index CREATE UNIQUE INDEX letter_settlement_pkey ON letter_settlement USING btree (id)
index CREATE UNIQUE INDEX lex_stat_pkey ON lex_stat USING btree (committee_id)
index CREATE UNIQUE INDEX lineage_decision_pkey ON lineage_decision USING btree (id)
index CREATE UNIQUE INDEX lineage_doubt_pkey ON lineage_doubt USING btree (id)
index CREATE UNIQUE INDEX made_file_pkey ON made_file USING btree (id)
index CREATE UNIQUE INDEX meeting_event_pkey ON meeting_event USING btree (id)
index CREATE UNIQUE INDEX member_account ON member USING btree (account_id, committee_id) WHERE ((account_id IS NOT NULL) AND (effective_to IS NULL))
index CREATE UNIQUE INDEX member_pkey ON member USING btree (id)
index CREATE UNIQUE INDEX messenger_bot_pkey ON messenger_bot USING btree (channel, bot)
index CREATE UNIQUE INDEX model_call_pkey ON model_call USING btree (id)
index CREATE UNIQUE INDEX model_permission_pkey ON model_permission USING btree (id)
index CREATE UNIQUE INDEX obstacle_decision_pkey ON obstacle_decision USING btree (id)
index CREATE UNIQUE INDEX obstacle_pkey ON obstacle USING btree (id)
index CREATE UNIQUE INDEX outbox_cause_ordinal_key ON outbox USING btree (cause, ordinal)
index CREATE UNIQUE INDEX outbox_pkey ON outbox USING btree (id)
index CREATE UNIQUE INDEX passage_embedding_pkey ON passage_embedding USING btree (passage_id, model)
index CREATE UNIQUE INDEX passage_pkey ON passage USING btree (id)
index CREATE UNIQUE INDEX passage_version_id_ordinal_key ON passage USING btree (version_id, ordinal)
index CREATE UNIQUE INDEX portfolio_active ON portfolio USING btree (member_id, agency_id) WHERE (revoked_at IS NULL)
index CREATE UNIQUE INDEX portfolio_pkey ON portfolio USING btree (id)
index CREATE UNIQUE INDEX progress_report_pkey ON progress_report USING btree (id)
index CREATE UNIQUE INDEX proposal_run_pkey ON proposal_run USING btree (id)
index CREATE UNIQUE INDEX proposal_run_version_id_key ON proposal_run USING btree (version_id)
index CREATE UNIQUE INDEX proposal_window_pkey ON proposal_window USING btree (committee_id, text_hash, prompt_hash, model)
index CREATE UNIQUE INDEX read_back_cause_key ON read_back USING btree (cause)
index CREATE UNIQUE INDEX read_back_pkey ON read_back USING btree (id)
index CREATE UNIQUE INDEX reassignment_pkey ON reassignment USING btree (id)
index CREATE UNIQUE INDEX referral_cause_key ON referral USING btree (cause)
index CREATE UNIQUE INDEX referral_pkey ON referral USING btree (id)
index CREATE UNIQUE INDEX reminder_draft_end_draft_id_key ON reminder_draft_end USING btree (draft_id)
index CREATE UNIQUE INDEX reminder_draft_end_letter_id_key ON reminder_draft_end USING btree (letter_id)
index CREATE UNIQUE INDEX reminder_draft_end_pkey ON reminder_draft_end USING btree (id)
index CREATE UNIQUE INDEX reminder_draft_pkey ON reminder_draft USING btree (id)
index CREATE UNIQUE INDEX reminder_letter_committee_id_agency_id_number_issued_on_key ON reminder_letter USING btree (committee_id, agency_id, number, issued_on)
index CREATE UNIQUE INDEX reminder_letter_committee_id_agency_id_ordinal_key ON reminder_letter USING btree (committee_id, agency_id, ordinal)
index CREATE UNIQUE INDEX reminder_letter_pkey ON reminder_letter USING btree (id)
index CREATE UNIQUE INDEX report_evidence_pkey ON report_evidence USING btree (id)
index CREATE UNIQUE INDEX report_evidence_report_id_paper_id_key ON report_evidence USING btree (report_id, paper_id)
index CREATE UNIQUE INDEX reporting_round_committee_id_name_cut_off_key ON reporting_round USING btree (committee_id, name, cut_off)
index CREATE UNIQUE INDEX reporting_round_pkey ON reporting_round USING btree (id)
index CREATE UNIQUE INDEX request_decision_pkey ON request_decision USING btree (id)
index CREATE UNIQUE INDEX request_decision_request_id_key ON request_decision USING btree (request_id)
index CREATE UNIQUE INDEX returned_list_pkey ON returned_list USING btree (id)
index CREATE UNIQUE INDEX round_agency_pkey ON round_agency USING btree (id)
index CREATE UNIQUE INDEX round_arrival_pkey ON round_arrival USING btree (id)
index CREATE UNIQUE INDEX round_arrival_retracts_key ON round_arrival USING btree (retracts)
index CREATE UNIQUE INDEX round_closing_pkey ON round_closing USING btree (id)
index CREATE UNIQUE INDEX round_closing_round_id_key ON round_closing USING btree (round_id)
index CREATE UNIQUE INDEX round_cut_off_pkey ON round_cut_off USING btree (id)
index CREATE UNIQUE INDEX schema_migration_pkey ON schema_migration USING btree (name)
index CREATE UNIQUE INDEX secrecy_incident_pkey ON secrecy_incident USING btree (id)
index CREATE UNIQUE INDEX setting_change_pkey ON setting_change USING btree (id)
index CREATE UNIQUE INDEX stale_step_pkey ON stale_step USING btree (id)
index CREATE UNIQUE INDEX stale_step_task_id_agency_id_step_reader_id_effective_on_key ON stale_step USING btree (task_id, agency_id, step, reader_id, effective_on) NULLS NOT DISTINCT
index CREATE UNIQUE INDEX stored_answer_pkey ON stored_answer USING btree (id)
index CREATE UNIQUE INDEX syllable_bigram_pkey ON syllable_bigram USING btree (committee_id, prev, next)
index CREATE UNIQUE INDEX task_code_pkey ON task_code USING btree (committee_id)
index CREATE UNIQUE INDEX task_committee_id_code_key ON task USING btree (committee_id, code)
index CREATE UNIQUE INDEX task_directive_active ON task_directive USING btree (task_id, directive_id, relation) WHERE (revoked_at IS NULL)
index CREATE UNIQUE INDEX task_directive_pkey ON task_directive USING btree (id)
index CREATE UNIQUE INDEX task_pkey ON task USING btree (id)
index CREATE UNIQUE INDEX task_request_pkey ON task_request USING btree (id)
index CREATE UNIQUE INDEX term_df_pkey ON term_df USING btree (committee_id, h)
index CREATE UNIQUE INDEX upload_cause_key ON upload USING btree (cause)
index CREATE UNIQUE INDEX upload_pkey ON upload USING btree (id)

trigger acknowledgement.audited
trigger agency_paper.append_only
trigger agency_paper.audited
trigger audit_entry.append_only
trigger baseline_round.audited
trigger confirmation.append_only
trigger confirmation.audited
trigger digest_preference.append_only
trigger digest_preference.audited
trigger directive.append_only
trigger directive_disagreement.append_only
trigger directive_review.audited
trigger directive_tracking.audited
trigger document_event.append_only
trigger document_event.audited
trigger document_version.audited
trigger extension.append_only
trigger extension.audited
trigger invitation.audited
trigger letter_settlement.append_only
trigger letter_settlement.audited
trigger lineage_decision.audited
trigger member.audited
trigger model_permission.append_only
trigger model_permission.audited
trigger obstacle.append_only
trigger obstacle.audited
trigger obstacle_decision.append_only
trigger obstacle_decision.audited
trigger portfolio.audited
trigger progress_report.append_only
trigger progress_report.audited
trigger proposal_window.append_only
trigger reassignment.audited
trigger reminder_draft.append_only
trigger reminder_draft.audited
trigger reminder_draft_end.append_only
trigger reminder_draft_end.audited
trigger reminder_letter.append_only
trigger reminder_letter.audited
trigger report_evidence.append_only
trigger report_evidence.audited
trigger reporting_round.append_only
trigger reporting_round.audited
trigger request_decision.append_only
trigger request_decision.audited
trigger round_agency.append_only
trigger round_agency.audited
trigger round_arrival.append_only
trigger round_arrival.audited
trigger round_closing.append_only
trigger round_closing.audited
trigger round_cut_off.append_only
trigger round_cut_off.audited
trigger secrecy_incident.append_only
trigger setting_change.audited
trigger stale_step.append_only
trigger stale_step.audited
trigger task_directive.audited
trigger task_request.append_only
trigger task_request.audited
