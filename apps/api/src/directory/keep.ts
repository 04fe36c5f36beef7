/**
 * Keeps what never changes once it is there, by key; what was asked for longest ago makes room.
 * What failed, or was not there, is asked for again.
 */
export class Keep<T> {
  private readonly kept = new Map<string, Promise<T | null>>();

  constructor(private readonly most: number) {}

  async get(key: string, find: () => Promise<T | null>): Promise<T | null> {
    const known = this.kept.get(key);
    const value = known ?? find();
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value ?? '');
    try {
      const found = await value;
      if (found === null) this.kept.delete(key);
      return found;
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
  }
}
