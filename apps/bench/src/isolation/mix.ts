/** What is asked for, and how often: parts of all requests, which add up to 1. */
export const MIX = {
  'GET /health': 0.2,
  'GET /tasks/{task_id}': 0.3,
  'GET /roadmaps/{roadmap_id}': 0.2,
  'GET …/{content_type}': 0.25,
  'POST /roadmaps/generate': 0.05,
} as const;

export type Route = keyof typeof MIX;
export const ROUTES = Object.keys(MIX) as Route[];

/** What requests ask for; each takes any of them. */
export interface Targets {
  readonly task_ids: readonly string[];
  readonly roadmap_ids: readonly string[];
  /** Paths of artifacts. */
  readonly artifacts: readonly string[];
}

export interface MixedRequest {
  readonly route: Route;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** The status of the right answer. */
  readonly status: number;
}

const API = '/api/v1';

/** Draws the next request; `number` makes each goal, and each submitter, another one. */
export function drawRequest(targets: Targets, random: () => number, number: number): MixedRequest {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const read = (route: Route, path: string): MixedRequest => ({ route, method: 'GET', path, status: 200 });
  const route = drawRoute(random());
  switch (route) {
    case 'GET /health':
      return read(route, '/health');
    case 'GET /tasks/{task_id}':
      return read(route, `${API}/tasks/${pick(targets.task_ids)}`);
    case 'GET /roadmaps/{roadmap_id}':
      return read(route, `${API}/roadmaps/${pick(targets.roadmap_ids)}`);
    case 'GET …/{content_type}':
      return read(route, pick(targets.artifacts));
    case 'POST /roadmaps/generate': {
      const request = {
        user_id: `visitor-${number}`,
        preferences: { learning_goal: `Goal of visitor ${number}` },
      };
      const path = `${API}/roadmaps/generate`;
      return { route, method: 'POST', path, body: JSON.stringify(request), status: 202 };
    }
  }
}

function drawRoute(draw: number): Route {
  let below = 0;
  for (const route of ROUTES) {
    below += MIX[route];
    if (draw < below) return route;
  }
  return 'GET /health';
}
