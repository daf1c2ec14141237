import { instant } from '@kosegin/contracts';
import { Body, Controller, HttpCode, Inject, Module, Post, type DynamicModule } from '@nestjs/common';
import { z } from 'zod';
import { Access } from '../identity/access.js';
import { Describe } from '../openapi/route-doc.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { StoryClock } from './story-clock.js';

const time = z.strictObject({ now: instant.nullable() });
const level = z.object({ position: z.string().nullable() });
const tag = 'demonstration';

/** For whoever tells the story to services in processes of their own; only they have it, and only on demonstration data. */
@Access({ roles: ['admin'] })
@Controller('api/v1/demonstration')
export class DemonstrationController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(StoryClock) private readonly clock: StoryClock,
  ) {}

  @Describe({
    tag,
    does: {
      fr: 'Fixer l’heure du récit, ou revenir à la vraie',
      en: 'Set the story’s time, or go back to real time',
    },
    body: time,
    status: 200,
    answer: time,
  })
  @Post('set-clock')
  @HttpCode(200)
  setClock(@Body() body: unknown): z.infer<typeof time> {
    const { now } = time.parse(body);
    if (now === null) this.clock.release();
    else this.clock.set(now);
    return { now };
  }

  @Describe({
    tag,
    does: {
      fr: 'Attendre que tout soit traité ici, échéances comprises ; rend la fin du journal',
      en: 'Wait until all is dealt with here, due timers too; answers the end of the log',
    },
    status: 200,
    answer: level,
  })
  @Post('settle')
  @HttpCode(200)
  async settle(): Promise<z.infer<typeof level>> {
    return { position: await this.runtime.settle() };
  }
}

@Module({})
export class DemonstrationModule {
  static of(clock: StoryClock): DynamicModule {
    return {
      module: DemonstrationModule,
      controllers: [DemonstrationController],
      providers: [{ provide: StoryClock, useValue: clock }],
    };
  }
}
