import { shareOut } from "./shareOut.ts";

/** What a party keeps or loses, in whole euros: above 0 a gain, below 0 a loss. */
export interface PartyNet {
  /** Id of the party. */
  readonly party: string;
  readonly net: number;
}

/** Whole euros, above 0, from one party to another; both are ids. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** A proposal to settle: who gives whom how much, and how much of the losses nobody covers. */
export interface Settlement {
  readonly transfers: readonly Transfer[];
  readonly uncovered: number;
}

interface Side {
  readonly party: string;
  left: number;
}

/** The parties of one side, each with its share of what changes hands. */
function sideOf(parties: readonly PartyNet[], changesHands: number): Side[] {
  const sizes = parties.map(({ net }) => Math.abs(net));
  const shares = shareOut(changesHands, sizes);
  return parties.map(({ party }, place) => ({ party, left: shares[place] ?? 0 }));
}

/**
 * Brings losses towards zero out of gains. Givers give in proportion to their gain, receivers receive in
 * proportion to their loss, so nobody passes zero; who gives to whom follows the order of the list, which
 * keeps the number of transfers below the number of parties.
 */
export function settle(nets: readonly PartyNet[]): Settlement {
  const givers = nets.filter(({ net }) => net > 0);
  const receivers = nets.filter(({ net }) => net < 0);
  const gain = givers.reduce((sum, { net }) => sum + net, 0);
  const loss = receivers.reduce((sum, { net }) => sum - net, 0);
  const changesHands = Math.min(gain, loss);
  const gives = sideOf(givers, changesHands);
  const transfers: Transfer[] = [];
  const receives = sideOf(receivers, changesHands).values();
  let receiving = receives.next().value;
  for (const giver of gives) {
    while (receiving !== undefined && giver.left > 0) {
      const amount = Math.min(giver.left, receiving.left);
      if (amount > 0) transfers.push({ from: giver.party, to: receiving.party, amount });
      giver.left -= amount;
      receiving.left -= amount;
      if (receiving.left === 0) receiving = receives.next().value;
    }
  }
  return { transfers, uncovered: loss - changesHands };
}
