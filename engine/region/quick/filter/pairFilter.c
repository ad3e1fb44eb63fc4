// Which places may come into a list: the first look at a pair, sixteen at a time.
// Built by build.sh into pairFilterModule.ts; plainFilter.ts does the same without SIMD.
#include <wasm_simd128.h>

typedef unsigned char byte;

// As in placeFilter.ts: four bytes each.
typedef struct {
  // Per position: the point, squared chords of the radius and of the widest radius.
  const float *x, *y, *z, *radius, *widest;
  // Per position: whole hours, rounded outwards, and slots of the week, eight to a plane.
  const byte *hoursMin, *hoursMax, *slots0, *slots1, *slots2, *slots3, *needed;
  // Per position: what place and funding cost, 255 is out; the class of the last entry of its list.
  const byte *base, *worst;
  // Per slots short, up to 31, what it costs; 255 is out.
  const byte *slotCosts;
  // Whole hours apart and what they cost, widest first.
  const byte *hourSteps, *hourCosts;
  int hourStepCount;
  float px, py, pz;
  // Squared chords between which the way lies.
  float inner, reach;
  int least, most, mySlots;
  // Cost: added to all, of the cheapest widening, the least and the most to look for.
  int added, widen, fewest, limit;
  // Of the person: class of the last entry of the list, and the best class there is.
  int myWorst, best;
  // Per position its profile, and the set of profiles that are put aside.
  const int *profiles, *aside;
} Query;

#define NEAR_FROM 2
#define splat(n) wasm_i8x16_splat((char)(n))
#define load(from) wasm_v128_load(from)

// Gives how many it found; each is position * 16 + cost, which is a lower bound. Places whose profile is put aside
// are written behind one another into `rest`, whose first number tells how many there are.
__attribute__((export_name("filter"))) int filter(const Query *q, const int *ranges, int written,
                                                  int *out, int *rest) {
  int count = 0, left = 0;
  const v128_t iota = wasm_i8x16_make(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const v128_t zero = splat(0), sixteen = splat(16), two = splat(NEAR_FROM);
  const v128_t added = splat(q->added), myWorst = splat(q->myWorst), best = splat(q->best);
  const v128_t limit = splat(q->limit), fewest = splat(q->fewest), widen = splat(q->widen);
  const v128_t costs0 = load(q->slotCosts), costs16 = load(q->slotCosts + 16);
  const v128_t least = splat(q->least), most = splat(q->most);
  const v128_t mine0 = splat(q->mySlots), mine1 = splat(q->mySlots >> 8);
  const v128_t mine2 = splat(q->mySlots >> 16), mine3 = splat(q->mySlots >> 24);
  const v128_t px = wasm_f32x4_splat(q->px), py = wasm_f32x4_splat(q->py);
  const v128_t pz = wasm_f32x4_splat(q->pz);
  const v128_t inner = wasm_f32x4_splat(q->inner), reach = wasm_f32x4_splat(q->reach);
  byte costs[16];
  for (int range = 0; range < written; range += 2) {
    const int end = ranges[range + 1];
    for (int at = ranges[range]; at < end; at += 16) {
      v128_t cost = wasm_u8x16_add_sat(load(q->base + at), added);
      const v128_t worst = wasm_u8x16_max(load(q->worst + at), myWorst);
      const v128_t atMost = wasm_u8x16_min(wasm_u8x16_sub_sat(worst, two), limit);
      v128_t may = wasm_v128_and(wasm_u8x16_le(cost, atMost), wasm_u8x16_ge(worst, best));
      if (end - at < 16) may = wasm_v128_and(may, wasm_i8x16_lt(iota, splat(end - at)));
      if (!wasm_v128_any_true(may)) continue;
      // Slots.
      v128_t common = wasm_i8x16_popcnt(wasm_v128_and(load(q->slots0 + at), mine0));
      common = wasm_i8x16_add(common, wasm_i8x16_popcnt(wasm_v128_and(load(q->slots1 + at), mine1)));
      common = wasm_i8x16_add(common, wasm_i8x16_popcnt(wasm_v128_and(load(q->slots2 + at), mine2)));
      common = wasm_i8x16_add(common, wasm_i8x16_popcnt(wasm_v128_and(load(q->slots3 + at), mine3)));
      const v128_t shorts = wasm_u8x16_sub_sat(load(q->needed + at), common);
      cost = wasm_u8x16_add_sat(
          cost, wasm_v128_or(wasm_i8x16_swizzle(costs0, shorts),
                             wasm_i8x16_swizzle(costs16, wasm_i8x16_sub(shorts, sixteen))));
      // Hours.
      const v128_t apart = wasm_u8x16_sub_sat(wasm_u8x16_max(load(q->hoursMin + at), least),
                                              wasm_u8x16_min(load(q->hoursMax + at), most));
      v128_t ofHours = splat(255);
      for (int step = 0; step < q->hourStepCount; step++) {
        ofHours = wasm_v128_bitselect(splat(q->hourCosts[step]), ofHours,
                                      wasm_u8x16_le(apart, splat(q->hourSteps[step])));
      }
      cost = wasm_u8x16_add_sat(cost, wasm_v128_andnot(ofHours, wasm_i8x16_eq(apart, zero)));
      const v128_t within = wasm_v128_and(may, wasm_u8x16_le(cost, atMost));
      const unsigned narrow =
          wasm_i8x16_bitmask(wasm_v128_and(within, wasm_u8x16_ge(cost, fewest)));
      const unsigned wide = wasm_i8x16_bitmask(
          wasm_v128_and(may, wasm_u8x16_le(wasm_u8x16_add_sat(cost, widen), atMost)));
      if ((narrow | wide) == 0) continue;
      wasm_v128_store(costs, cost);
      // The way.
      for (int four = 0; four < 16; four += 4) {
        if ((((narrow | wide) >> four) & 15) == 0) continue;
        const int i = at + four;
        const v128_t dx = wasm_f32x4_sub(load(q->x + i), px);
        const v128_t dy = wasm_f32x4_sub(load(q->y + i), py);
        const v128_t dz = wasm_f32x4_sub(load(q->z + i), pz);
        const v128_t chord = wasm_f32x4_add(
            wasm_f32x4_add(wasm_f32x4_mul(dx, dx), wasm_f32x4_mul(dy, dy)), wasm_f32x4_mul(dz, dz));
        const v128_t in =
            wasm_v128_and(wasm_f32x4_le(chord, reach), wasm_f32x4_ge(chord, inner));
        const unsigned near = wasm_i32x4_bitmask(
            wasm_v128_and(in, wasm_f32x4_le(chord, load(q->radius + i))));
        const unsigned nearby = wasm_i32x4_bitmask(
            wasm_v128_and(in, wasm_f32x4_le(chord, load(q->widest + i))));
        const unsigned widened = nearby & ~near & (wide >> four);
        unsigned found = (near & (narrow >> four)) | widened;
        while (found != 0) {
          const int lane = __builtin_ctz(found);
          found &= found - 1;
          const int one =
              (i + lane) * 16 + costs[four + lane] + ((widened >> lane) & 1) * q->widen;
          const int profile = q->profiles[i + lane];
          const int isAside = (q->aside[profile >> 5] >> (profile & 31)) & 1;
          // Into both, and only one of them counts: this does not branch.
          out[count] = one;
          rest[left + 1] = one;
          count += 1 - isAside;
          left += isAside;
        }
      }
    }
  }
  rest[0] = left;
  return count;
}

// Lays sets of words over each other: the rows at these places, 16 bytes a step.
__attribute__((export_name("layOver"))) void layOver(const int *rows, int count, int *into,
                                                     int words) {
  for (int word = 0; word < words; word += 4) {
    v128_t all = wasm_i32x4_splat(0);
    for (int row = 0; row < count; row++) {
      all = wasm_v128_or(all, wasm_v128_load((const char *)(unsigned long)rows[row] + 4 * word));
    }
    wasm_v128_store(into + word, all);
  }
}
