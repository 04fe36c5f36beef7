import type { OpenAPIObject } from '@nestjs/swagger';

/** Which methods an address takes, `['GET', 'POST']`; none where there is no such address. */
export function allowedMethods({ paths }: Pick<OpenAPIObject, 'paths'>, path: string): string[] {
  const methods = Object.entries(paths)
    .filter(([template]) => pattern(template).test(path))
    .flatMap(([, operations]) => Object.keys(operations))
    .map((method) => method.toUpperCase());
  return [...new Set(methods)];
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/{\w+}/g, '[^/]+')}/?$`);
}
