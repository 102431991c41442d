/** A memory of what has been done, for things that must not be done twice. It forgets the oldest beyond `limit`. */
export function firstTimes(limit = 1_000): (key: string) => boolean {
  const done = new Set<string>();
  return (key) => {
    if (done.has(key)) return false;
    done.add(key);
    for (const oldest of done) {
      if (done.size <= limit) break;
      done.delete(oldest);
    }
    return true;
  };
}
