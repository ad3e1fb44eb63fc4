// Which places may come into a list: the first look at a pair, sixteen at a time.
// Built by build.sh into pairFilterModule.ts; plainFilter.ts does the same without SIMD.
#include <wasm_simd128.h>

typedef struct {
  // Per position: the point, hours rounded outwards, squared chords of the radius and the widest radius.
  const float *x, *y, *z, *hoursMin, *hoursMax, *radius, *widest;
  const int *slots;
  const unsigned char *needed;
  // Per position: what place and funding cost, 255 is out; the class of the last entry of its list.
  const unsigned char *base, *worst;
  // Per slots short, up to 31, what it costs; 255 is out.
  const unsigned char *slotCosts;
  // Hours apart and what they cost, widest first.
  const float *hourSteps, *hourCosts;
  int hourStepCount;
  float px, py, pz, least, most;
  // Squared chords between which the way lies.
  float inner, reach;
  int mySlots;
  // Cost: added to all, of the cheapest widening, the least and the most to look for.
  int added, widen, fewest, limit;
  // Of the person: class of the last entry of the list, and the best class there is.
  int myWorst, best;
} Query;

#define NEAR_FROM 2

static inline v128_t bitCounts(v128_t bits) {
  return wasm_u32x4_extadd_pairwise_u16x8(
      wasm_u16x8_extadd_pairwise_u8x16(wasm_i8x16_popcnt(bits)));
}

// Gives how many it found; each is position * 16 + cost, which is a lower bound.
__attribute__((export_name("filter"))) int filter(const Query *q, const int *ranges, int written,
                                                  int *out) {
  int count = 0;
  const v128_t iota = wasm_i8x16_make(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const v128_t added = wasm_i8x16_splat((char)q->added);
  const v128_t myWorst = wasm_i8x16_splat((char)q->myWorst);
  const v128_t best = wasm_i8x16_splat((char)q->best);
  const v128_t two = wasm_i8x16_splat(NEAR_FROM);
  const v128_t limit = wasm_i8x16_splat((char)q->limit);
  const v128_t costs0 = wasm_v128_load(q->slotCosts);
  const v128_t costs16 = wasm_v128_load(q->slotCosts + 16);
  const v128_t px = wasm_f32x4_splat(q->px), py = wasm_f32x4_splat(q->py);
  const v128_t pz = wasm_f32x4_splat(q->pz);
  const v128_t least = wasm_f32x4_splat(q->least), most = wasm_f32x4_splat(q->most);
  const v128_t inner = wasm_f32x4_splat(q->inner), reach = wasm_f32x4_splat(q->reach);
  const v128_t mine = wasm_i32x4_splat(q->mySlots);
  const v128_t widen = wasm_i32x4_splat(q->widen);
  const v128_t fewest = wasm_i32x4_splat(q->fewest);
  const v128_t out16 = wasm_i32x4_splat(16);
  for (int range = 0; range < written; range += 2) {
    const int end = ranges[range + 1];
    for (int at = ranges[range]; at < end; at += 16) {
      const v128_t cost = wasm_u8x16_add_sat(wasm_v128_load(q->base + at), added);
      const v128_t worst = wasm_u8x16_max(wasm_v128_load(q->worst + at), myWorst);
      const v128_t most8 = wasm_u8x16_min(wasm_u8x16_sub_sat(worst, two), limit);
      v128_t may = wasm_v128_and(wasm_u8x16_le(cost, most8), wasm_u8x16_ge(worst, best));
      if (end - at < 16) may = wasm_v128_and(may, wasm_i8x16_lt(iota, wasm_i8x16_splat((char)(end - at))));
      const unsigned bits = wasm_i8x16_bitmask(may);
      if (bits == 0) continue;
      for (int four = 0; four < 4; four++) {
        const unsigned some = (bits >> (4 * four)) & 15;
        if (some == 0) continue;
        const int i = at + 4 * four;
        const v128_t dx = wasm_f32x4_sub(wasm_v128_load(q->x + i), px);
        const v128_t dy = wasm_f32x4_sub(wasm_v128_load(q->y + i), py);
        const v128_t dz = wasm_f32x4_sub(wasm_v128_load(q->z + i), pz);
        const v128_t chord = wasm_f32x4_add(
            wasm_f32x4_add(wasm_f32x4_mul(dx, dx), wasm_f32x4_mul(dy, dy)), wasm_f32x4_mul(dz, dz));
        v128_t in = wasm_v128_and(wasm_f32x4_le(chord, reach), wasm_f32x4_ge(chord, inner));
        in = wasm_v128_and(in, wasm_f32x4_le(chord, wasm_v128_load(q->widest + i)));
        if (!wasm_v128_any_true(in)) continue;
        // Costs of these four, as 32 bits each; likewise the most.
        int packedCost, packedMost;
        __builtin_memcpy(&packedCost, q->base + i, 4);
        v128_t sum = wasm_u32x4_extend_low_u16x8(
            wasm_u16x8_extend_low_u8x16(wasm_i32x4_make(packedCost, 0, 0, 0)));
        sum = wasm_i32x4_add(sum, wasm_i32x4_splat(q->added));
        __builtin_memcpy(&packedMost, q->worst + i, 4);
        v128_t most32 = wasm_i32x4_make(packedMost, 0, 0, 0);
        most32 = wasm_u8x16_min(wasm_u8x16_sub_sat(wasm_u8x16_max(most32, myWorst), two), limit);
        most32 = wasm_u32x4_extend_low_u16x8(wasm_u16x8_extend_low_u8x16(most32));
        // Slots.
        int packedNeeded;
        __builtin_memcpy(&packedNeeded, q->needed + i, 4);
        const v128_t needed = wasm_u32x4_extend_low_u16x8(
            wasm_u16x8_extend_low_u8x16(wasm_i32x4_make(packedNeeded, 0, 0, 0)));
        const v128_t common = bitCounts(wasm_v128_and(wasm_v128_load(q->slots + i), mine));
        const v128_t shorts = wasm_i32x4_max(wasm_i32x4_sub(needed, common), wasm_i32x4_splat(0));
        const v128_t ofSlots =
            wasm_v128_or(wasm_i8x16_swizzle(costs0, shorts),
                         wasm_i8x16_swizzle(costs16, wasm_i32x4_sub(shorts, out16)));
        sum = wasm_i32x4_add(sum, wasm_v128_and(ofSlots, wasm_i32x4_splat(255)));
        // Hours.
        const v128_t apart =
            wasm_f32x4_sub(wasm_f32x4_max(wasm_v128_load(q->hoursMin + i), least),
                           wasm_f32x4_min(wasm_v128_load(q->hoursMax + i), most));
        v128_t ofHours = wasm_i32x4_splat(255);
        for (int step = 0; step < q->hourStepCount; step++) {
          ofHours = wasm_v128_bitselect(wasm_i32x4_splat((int)q->hourCosts[step]), ofHours,
                                        wasm_f32x4_le(apart, wasm_f32x4_splat(q->hourSteps[step])));
        }
        ofHours = wasm_v128_and(ofHours, wasm_f32x4_gt(apart, wasm_f32x4_splat(0)));
        sum = wasm_i32x4_add(sum, ofHours);
        // Radius.
        sum = wasm_i32x4_add(
            sum, wasm_v128_and(widen, wasm_f32x4_gt(chord, wasm_v128_load(q->radius + i))));
        in = wasm_v128_and(in, wasm_i32x4_le(sum, most32));
        in = wasm_v128_and(in, wasm_i32x4_ge(sum, fewest));
        unsigned found = wasm_i32x4_bitmask(in) & some;
        while (found != 0) {
          const int lane = __builtin_ctz(found);
          found &= found - 1;
          int lanes[4];
          wasm_v128_store(lanes, sum);
          out[count++] = (i + lane) * 16 + lanes[lane];
        }
      }
    }
  }
  return count;
}

// Lays sets of words over each other: the rows at these places, 16 bytes a step.
__attribute__((export_name("layOver"))) void layOver(const int *rows, int count, int *into, int words) {
  for (int word = 0; word < words; word += 4) {
    v128_t all = wasm_i32x4_splat(0);
    for (int row = 0; row < count; row++) {
      all = wasm_v128_or(all, wasm_v128_load((const char *)(unsigned long)rows[row] + 4 * word));
    }
    wasm_v128_store(into + word, all);
  }
}
