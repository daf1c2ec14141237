// Whether the process in this container takes requests: what the health check of the image asks.
const address = `http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`;
const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
