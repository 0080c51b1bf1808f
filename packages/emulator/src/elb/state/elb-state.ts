/** What Elastic Load Balancing remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface ElbState {
  /** Classic load balancers, by name. */
  classic: Map<string, unknown>
}

export interface ElbDue {
  service: 'elasticloadbalancing'
}

export const emptyElb = (): ElbState => ({ classic: new Map() })
