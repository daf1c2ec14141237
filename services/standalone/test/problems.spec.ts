import { System } from './harness.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const refused = (language?: string) =>
  system.anonymous('GET', '/api/v1/sessions/current', {
    headers: language ? { 'Accept-Language': language } : {},
  });

describe('problem details (RFC 9457)', () => {
  it.each([
    [undefined, 'fr', 'Connectez-vous'],
    ['fr', 'fr', 'Connectez-vous'],
    ['en-GB', 'en', 'Sign in'],
    ['fr;q=0.3, en;q=0.8', 'en', 'Sign in'],
    ['de, bm', 'fr', 'Connectez-vous'],
  ])('for %j are in %s', async (wished, language, words) => {
    const { headers, body } = await refused(wished);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('content-language')).toBe(language);
    expect(body).toMatchObject({
      type: 'urn:kosegin:problem:no-token',
      status: 401,
      code: 'no-token',
      detail: expect.stringContaining(words),
    });
  });

  it('carry the correlation id of the answer, the caller’s own when it sends a sound one', async () => {
    const one = await refused();
    expect(one.body.correlationId).toBe(one.headers.get('x-correlation-id'));
    const own = '0192f0c0-0000-7000-8000-000000000001';
    const sent = await system.anonymous('GET', '/api/v1/nothing', { headers: { 'X-Correlation-Id': own } });
    expect([sent.headers.get('x-correlation-id'), sent.body.correlationId]).toEqual([own, own]);
    const odd = await system.anonymous('GET', '/api/v1/nothing', { headers: { 'X-Correlation-Id': 'x y' } });
    expect(odd.headers.get('x-correlation-id')).not.toBe('x y');
  });

  it('come with headers that let no browser do anything of its own', async () => {
    const { headers } = await system.anonymous('GET', '/api/docs');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('operations', () => {
  it('the root leads to the documentation', async () => {
    const { status, headers } = await system.anonymous('GET', '/');
    expect([status, headers.get('location')]).toEqual([302, '/api/docs']);
    const page = await system.anonymous('GET', '/api/docs');
    expect(page.body).toContain('swagger-ui');
  });

  it('live and ready', async () => {
    expect((await system.anonymous('GET', '/health/live')).body).toEqual({ status: 'live' });
    expect((await system.anonymous('GET', '/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('figures for Prometheus name routes, not what was sent to them', async () => {
    await system.call(
      'intake_officer',
      'POST',
      '/api/v1/cases/0192f0c0-0000-7000-8000-000000000001/screen',
      {},
    );
    const { status, body } = await system.anonymous('GET', '/metrics');
    expect(status).toBe(200);
    expect(body).toContain('/api/v1/cases/:id/screen');
    expect(body).not.toContain('0192f0c0-0000-7000-8000-000000000001');
    expect(body).toMatch(/consumer="intake-projections"/);
  });
});
