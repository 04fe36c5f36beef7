import type { OrganizationNews, OrganizationTaken, StreamId } from '@nenep/contracts';

/** What one run of a keeper hands to the next of what it tells open streams. */
export interface TellingCarried {
  news: OrganizationNews;
  left: StreamId[];
}

/** One change on its way to the streams that are open, until each has taken it. */
export class Telling {
  private readonly left: Set<StreamId>;

  constructor({ news, left }: TellingCarried) {
    this.news = news;
    this.left = new Set(left);
  }

  readonly news: OrganizationNews;

  get streams(): StreamId[] {
    return [...this.left];
  }

  waitsFor(stream: StreamId): boolean {
    return this.left.has(stream);
  }

  /** Whether the stream was still waited for. */
  take({ stream, revision }: Pick<OrganizationTaken, 'stream' | 'revision'>): boolean {
    return revision === this.news.revision && this.left.delete(stream);
  }

  carry(): TellingCarried {
    return { news: this.news, left: this.streams };
  }
}
