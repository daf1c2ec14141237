/** Served under a policy that allows no inline script. */
export const DOCS_PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kosegin : API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** Signing in by trying `POST /api/v1/sessions` puts the token into every later call of the page. */
export const DOCS_SCRIPT = `
const ui = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  responseInterceptor(response) {
    if (response.ok && response.url.endsWith('/api/v1/sessions') && response.body && response.body.token)
      ui.preauthorizeApiKey('bearer', response.body.token);
    return response;
  },
});
`;
