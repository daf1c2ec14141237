import { CASE, cameTo } from '../../test/case-histories.js';
import { foreign, type Desk } from '../../test/desk.js';
import { caseFile, intakeService } from '../index.js';

const onCase = (type: string) => foreign(type, { caseId: CASE }, { caseId: CASE });
const statusOf = async (desk: Desk) => (await desk.state(caseFile, CASE)).status;

describe('what moves a case on from elsewhere', () => {
  it.each([
    ['ChequeHandedOver', 'money'],
    ['KitHandedOver', 'kit'],
  ])('%s starts the assistance in %s, once', async (type, kind) => {
    const desk = await cameTo('approved');
    const [started] = await desk.react(onCase(type));
    expect(started).toMatchObject({ type: 'AssistanceStarted', data: { caseId: CASE, kind } });
    expect(await desk.react(onCase(type))).toEqual([]);
    expect(await statusOf(desk)).toBe('in_assistance');
  });

  it('the first visit starts the follow-up', async () => {
    const desk = await cameTo('in_assistance');
    const [started] = await desk.react(onCase('VisitRecorded'));
    expect(started).toMatchObject({ type: 'FollowUpStarted', data: { caseId: CASE } });
    expect(await desk.react(onCase('VisitRecorded'))).toEqual([]);
    expect(await statusOf(desk)).toBe('in_follow_up');
  });

  it('has names of its own, which are part of command ids', () =>
    expect(intakeService.reactions.map(({ name }) => name)).toEqual([
      'intake.start-assistance',
      'intake.start-follow-up',
      'intake.other-half-of-link',
    ]));
});
