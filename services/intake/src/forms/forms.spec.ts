import { assistanceKinds, vulnerabilities } from '@kosegin/contracts';
import { misfit, needsForms, screeningForms } from './forms.js';

describe('forms', () => {
  it.each([...screeningForms.keys()])(
    '%s offers known vulnerabilities and its urgent ones among them',
    (version) => {
      const { offers, urgent } = screeningForms.get(version)!;
      expect(vulnerabilities.schema.options).toEqual(expect.arrayContaining([...offers]));
      expect(offers).toEqual(expect.arrayContaining([...urgent]));
    },
  );

  it.each([...needsForms.keys()])('%s offers known kinds of assistance', (version) =>
    expect(assistanceKinds.schema.options).toEqual(
      expect.arrayContaining([...needsForms.get(version)!.offers]),
    ),
  );

  it('takes answers that the version offers, and none at all', () => {
    expect(misfit(screeningForms, 'screening-1', ['pregnant', 'elderly'])).toBeNull();
    expect(misfit(screeningForms, 'screening-1', [])).toBeNull();
  });

  it('judges answers by the version they were given on', () => {
    expect(misfit(screeningForms, 'screening-1', ['indebted'])).toMatchObject({ rule: 'answer-not-on-form' });
    expect(misfit(screeningForms, 'screening-2', ['indebted'])).toBeNull();
    expect(misfit(needsForms, 'needs-1', ['referral'])).toMatchObject({ rule: 'answer-not-on-form' });
    expect(misfit(needsForms, 'needs-2', ['referral'])).toBeNull();
  });

  it.each(['screening-3', 'constructor', '__proto__'])('knows no version %s', (version) =>
    expect(misfit(screeningForms, version, [])).toMatchObject({
      rule: 'unknown-form-version',
      details: { version },
    }),
  );

  it('takes no answer twice, and never names an answer', () => {
    const refusal = misfit(screeningForms, 'screening-2', ['trafficking', 'trafficking']);
    expect(refusal).toEqual({
      kind: 'refused',
      rule: 'answer-repeated',
      details: { version: 'screening-2' },
    });
  });
});
