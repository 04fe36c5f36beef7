import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem-body.js';
import { CSRF_COOKIE, CSRF_HEADER, SESSION_COOKIE } from '../session/cookies.js';

/** The api's contract, made from the schemas that requests and answers really pass. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Nề Nếp')
    .setDescription(
      `Signed in by the cookie \`${SESSION_COOKIE}\`, a request that changes something repeats the ` +
        `cookie \`${CSRF_COOKIE}\` as the header \`${CSRF_HEADER}\`. A bearer token needs none.`,
    )
    .setVersion('1')
    .addCookieAuth(SESSION_COOKIE)
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').toLowerCase()}.${method}`,
  });
  nameProblemsByTheirType(document);
  return document;
}

/** Serves the contract to programs and, as pages, to people. */
export function documentApi(app: INestApplication): OpenAPIObject {
  const document = openApiOf(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
    customSiteTitle: 'Nề Nếp · API',
  });
  return document;
}

/** The generator knows one media type; problems have their own. */
function nameProblemsByTheirType(document: OpenAPIObject): void {
  const operations = Object.values(document.paths).flatMap(({ get, post, delete: remove }) =>
    [get, post, remove].filter((operation) => operation !== undefined),
  );
  for (const { responses } of operations) {
    const problem = responses['default'];
    if (!problem || !('content' in problem) || !problem.content) continue;
    const [schema] = Object.values(problem.content);
    problem.content = { ...(schema && { [PROBLEM_MEDIA_TYPE]: schema }) };
  }
}
