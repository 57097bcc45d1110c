/**
 * Finds one cycle in a graph given as node → successors, as the list of its nodes in order; null when there is none.
 * Iterative depth-first search (Cormen et al., section 20.3), so a long chain cannot overflow the stack.
 */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const root of graph.keys()) {
    if (done.has(root)) continue;
    const path: string[] = [root];
    const next: number[] = [0];
    const onPath = new Set([root]);
    while (path.length > 0) {
      const node = path.at(-1) ?? root;
      const successor = graph.get(node)?.[next.at(-1) ?? 0];
      if (successor === undefined) {
        done.add(node);
        onPath.delete(node);
        path.pop();
        next.pop();
        continue;
      }
      next[next.length - 1] = (next.at(-1) ?? 0) + 1;
      if (onPath.has(successor)) return path.slice(path.indexOf(successor));
      if (done.has(successor) || !graph.has(successor)) continue;
      path.push(successor);
      next.push(0);
      onPath.add(successor);
    }
  }
  return null;
}
