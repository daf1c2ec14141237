import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { Public } from '../identity/access.js';
import { API_DOCUMENT } from '../runtime/tokens.js';
import { DOCS_PAGE, DOCS_SCRIPT } from './docs-page.js';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const TYPES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** The API's document and a page to read and try it; nothing is fetched from elsewhere. */
@Public()
@Controller()
export class DocsController {
  constructor(@Inject(API_DOCUMENT) private readonly document: () => Promise<object> | object) {}

  @Get('api/openapi.json')
  openApi(): Promise<object> | object {
    return this.document();
  }

  @Get('api/docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(): string {
    return DOCS_PAGE;
  }

  @Get('api/docs/start.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  script(): string {
    return DOCS_SCRIPT;
  }

  @Get('api/docs/:asset')
  asset(@Param('asset') asset: string): StreamableFile {
    const type = TYPES[asset];
    if (!type) throw new NotFoundException();
    return new StreamableFile(createReadStream(join(assets, asset)), { type });
  }
}
