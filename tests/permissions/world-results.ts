/** Votes, slates, outcomes and honours of every campaign that has candidates: a line of each table, in each state that makes a difference. */
export const OF_RESULTS = `
  set session_replication_role = replica; -- a round as it is at its end, not made by walking there
  insert into ballots (campaign_id, award_id, round, kind, method, state, places, candidates_needed, maximum_marks, quorum, majority, candidate_order, opens_at, closes_at,
      issued, returned, marked, blank, abstained, voided, counted_at, prepared_by, created_at)
    select campaign_id, award_id, round, 'FIRST', 'PAPER', state, 1, 2, 1, '2/3', 'ENTITLED', 'STROKES', now(), now() + interval '1 hour',
      1, papers, papers, papers - papers, papers - papers, papers - papers, case when papers is not null then now() end, '办公室', now()
    from (select distinct campaign_id, award_id from nominations where state = 'CANDIDATE') stood
      cross join (values (1, 'SIGNED', 1), (2, 'CLOSED', null)) as rounds (round, state, papers);
  insert into ballot_candidates (ballot_id, nomination_id, unit_id, seat, position, name, unit_name, workplace_name)
    select b.id, n.id, n.unit_id, n.seat, row_number() over (partition by b.id order by n.id), n.name, '单位', '所在单位' from ballots b join nominations n on n.award_id = b.award_id and n.state = 'CANDIDATE';
  insert into ballot_voters (ballot_id, account_id, position, name, organization, voted) select b.id, a.id, 1, a.display_name, '省人力资源和社会保障厅', true from ballots b join accounts a on a.role = 'LEADING_GROUP';
  insert into recusals (ballot_id, voter_id, candidate_id, ground, reason, source, recorded_by, recorded_at)
    select v.ballot_id, v.id, (select id from ballot_candidates c where c.ballot_id = v.ballot_id order by position limit 1), 'KINSHIP', '近亲属', 'DECLARED', v.name, now() from ballot_voters v;
  insert into scrutineers (ballot_id, account_id, seat, name, has_read) select b.id, a.id, a.seat, a.display_name, a.seat = 'INDUSTRY' from ballots b join accounts a on a.role = 'OFFICE';
  insert into paper_readings (ballot_id, account_id, name, papers, count, read_at) select ballot_id, account_id, name, '[]', 0, now() from scrutineers where has_read;
  insert into ballot_papers (ballot_id, number, choice, marks) select b.id, 1, 'MARKED', array_agg(c.id) from ballots b join ballot_candidates c on c.ballot_id = b.id group by b.id;
  insert into ballot_urns (ballot_id, papers) select id, '{}' from ballots;
  update ballot_candidates c set votes = 1, entitled = 1, present = 1, result = 'ELECTED' from ballots b where b.id = c.ballot_id and b.state = 'SIGNED';
  set session_replication_role = origin;

  insert into slates (campaign_id, number, votes, confirmations_needed, places_open, conflict, analysis, problem, content_hash, composed_by, composed_at)
    select distinct campaign_id, 1, 1, 1, 0, '{}'::text[], '{"proof": [], "waived": []}'::jsonb, '{}'::jsonb, 'x', '办公室', now() from ballots;
  insert into slate_entries (slate_id, nomination_id, unit_id, seat, award_id, award_position, award_name, name, unit_name, workplace_name, votes, "order", majority, by_votes, chosen, displaced_by)
    select s.id, n.id, n.unit_id, n.seat, n.award_id, 2, '劳动模范', n.name, '单位', '所在单位', 1, row_number() over (partition by s.id order by n.id), true, true, true, '{}' from slates s join nominations n on n.campaign_id = s.campaign_id and n.state = 'CANDIDATE';
  insert into slate_confirmations (slate_id, account_id, name, agrees, decided_at) select s.id, a.id, a.display_name, true, now() from slates s join accounts a on a.role = 'LEADING_GROUP';
  insert into slate_signatures (slate_id, seat, account_id, name, agrees, signed_at) select s.id, a.seat, a.id, a.display_name, true, now() from slates s join accounts a on a.role = 'OFFICE';
  select set_config('app.account_name', '办公室', false); -- in whose name the outcomes follow
  update slates set state = 'CONFIRMED';
  update slates set state = 'SIGNED', signed_at = '2024-08-21T08:00:00+08:00';
  select set_config('app.account_name', '', false);

  insert into provincial_publicities (campaign_id, stage, starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at)
    select campaign_id, 'AFTER_FIRST_REVIEW', '2024-09-02', '2024-09-06', '门户网站', '[]', encode(sha256('[]'), 'hex'), '办公室', now() from slates;
  insert into national_reports (campaign_id, stage, document, reported_on, nomination_ids, recorded_by, recorded_at) select campaign_id, 'FIRST_REVIEW', '辽人社报〔2024〕1号', '2024-09-10', '{}', '办公室', now() from slates;
  insert into honours (campaign_id, nomination_id, unit_id, seat, campaign_name, award_name, subject_kind, holder_name, workplace_name, identity_index, level, treatment, conferred_on, document, recorded_by, recorded_at)
    select n.campaign_id, n.id, n.unit_id, n.seat, '评选推荐活动', '劳动模范', n.subject_kind, n.name, '所在单位', n.identity_index, 'PROVINCIAL_OR_MINISTERIAL', true, date '2024-12-01', '人社部发〔2024〕1号', '办公室', now()
      from nominations n where n.state = 'CANDIDATE' and not (n.seat = 'INDUSTRY' and exists (select from recommending_units below where below.parent_id = n.unit_id)) -- of one unit nobody is honoured yet
    union all select null, null, null, null, '早年评选', '先进工作者', 'PERSON', '旧样本', '所在单位', '\\x01', 'NATIONAL', true, date '2014-12-01', '国发〔2014〕1号', '办公室', now();
  set session_replication_role = replica;
  update outcomes o set state = 'CONFERRED' from honours h where h.nomination_id = o.nomination_id;
  insert into outcome_events (outcome_id, unit_id, seat, from_state, to_state, reason, actor_name, occurred_at) select id, unit_id, seat, 'FORMALLY_REPORTED', 'CONFERRED', '授予', '办公室', '2024-08-21T09:00:00+08:00' from outcomes where state = 'CONFERRED';
  set session_replication_role = origin;
  insert into honour_items (honour_id, kind) select id, 'MEDAL' from honours;
  insert into revocations (honour_id, cause, evidence, proposed_by_id, proposed_by, proposed_at) select id, '严重违纪', '处分决定', (select id from accounts where role = 'OFFICE' limit 1), '办公室', now() from honours;
  insert into revocation_opinions (revocation_id, level, agrees, opinion, given_by_id, given_by, given_at) select id, 'UNIT', true, '同意', (select id from accounts where role = 'UNIT' limit 1), '联系人', now() from revocations`;
