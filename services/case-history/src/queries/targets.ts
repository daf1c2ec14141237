import type { Assistance, Step } from '../projections/case-journey.js';

/**
 * Days within which each step should follow the one before it: the programme's own assumption, from no outside source. Where
 * none is given, none is set.
 */
const TARGETS: Readonly<Partial<Record<Step, number>>> = {
  registered: 3,
  screened: 3,
  assessed: 14,
  eligible: 14,
  not_eligible: 14,
  waiting_list: 14,
  submitted: 21,
  returned: 14,
  approved: 14,
  in_follow_up: 45,
  closed: 400,
};

/** From the approval to the first assistance of each kind; no act records training or a referral yet. */
const ASSISTANCE_TARGETS: Readonly<Partial<Record<Assistance, number>>> = { money: 60, kit: 45 };

export const targetOf = (step: Step, assistance: Assistance | null = null): number | null =>
  (assistance ? ASSISTANCE_TARGETS[assistance] : TARGETS[step]) ?? null;
