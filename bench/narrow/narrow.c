// The narrower question in C: per person the twenty best places where all conditions hold and all basis tasks
// together surely fit. The same way of working as the engine, in double precision; near a limit it does not ask
// the haversine, which makes no difference unless a way ends within a millimetre of one.
// narrow <columns> <lists> <rounds>: writes the lists (count, then slots), prints processor seconds per round.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LENGTH = 20, MINUTES = 241, LOOKUPS = 10000, STARTS = 512 };
static const double EARTH = 6371.0088, ROW = 0.045;

typedef struct { double x, y, z, hoursMin, hoursMax, radius, fullHours; int32_t slots, needed, open, lasting, profile, talents, rank, slot; } Place;
typedef struct { double x, y, z, lat, lon, hoursMin, hoursMax, wayKm; int32_t slots, talents, modes, needsLasting, yes, partial, speaking, reading, slot, none; } Person;
typedef struct { int32_t people, places, words, rows, ordinals, others, width, othersAt, firstRow, lastRow, columns, none; double west, perDegree; } Head;
typedef struct { double hours; int64_t tie; int32_t rank, slot; } Entry;

static char *bytes;
static void *take(size_t size) { void *at = bytes; bytes += (size + 7) / 8 * 8; return at; }
static double seconds(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static int clamp(int n, int low, int high) { return n < low ? low : n > high ? high : n; }

int main(int count, char **given) {
  FILE *file = fopen(given[1], "rb");
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  char *all = aligned_alloc(64, (size + 63) / 64 * 64);
  if (count < 4 || fread(all, 1, size, file) != size) return 1;
  fclose(file);
  bytes = all;
  const Head *h = take(sizeof *h);
  const Place *places = take(sizeof(Place) * h->places);
  const Person *people = take(sizeof(Person) * h->people);
  const uint8_t *capacities = take((size_t)h->width * h->people);
  const int32_t *ofGrades = take(4 * 16 * h->ordinals), *ofUnknown = take(4 * h->ordinals);
  const int32_t *ofFlags = take(4 * 32 * h->others), *ofUnknownFlags = take(4 * h->others);
  const int32_t *ofSpeaking = take(4 * 8), *ofReading = take(4 * 8);
  const uint32_t *rows = take((size_t)4 * h->rows * h->words);
  const double *steps = take(8 * MINUTES * 64);
  const int32_t *cells = take(4 * ((h->lastRow - h->firstRow + 1) * h->columns + 1));
  // Points and what is asked first, column by column, so that the compiler can take several at a time.
  const int n = h->places;
  double *x = malloc(8 * n), *y = malloc(8 * n), *z = malloc(8 * n), *from = malloc(8 * n), *to = malloc(8 * n), *radius = malloc(8 * n);
  int32_t *slots = malloc(4 * n), *needed = malloc(4 * n), *ok = malloc(4 * n), *found = malloc(4 * n);
  for (int i = 0; i < n; i++) {
    const Place *p = places + i;
    x[i] = p->x, y[i] = p->y, z[i] = p->z, from[i] = p->hoursMin, to[i] = p->hoursMax, radius[i] = p->radius;
    slots[i] = p->slots, needed[i] = p->needed, ok[i] = p->open ? (p->lasting ? 3 : 1) : 0;
  }
  uint8_t *may = malloc(n);
  uint32_t *unsure = malloc(4 * h->words);
  uint8_t (*starts)[STARTS] = malloc(64 * STARTS);
  for (int modes = 0; modes < 64; modes++)
    for (int s = 0, m = 0; s < STARTS; s++) {
      while (m < MINUTES - 1 && steps[modes * MINUTES + m] < (double)s / LOOKUPS * s / LOOKUPS) m++;
      starts[modes][s] = m > 0 ? m - 1 : 0;
    }
  int32_t *lists = calloc((size_t)h->people, 4 * (LENGTH + 1));
  for (int round = 0; round < atoi(given[3]); round++) {
    double began = seconds();
    for (int who = 0; who < h->people; who++) {
      const Person *p = people + who;
      int32_t *list = lists + (size_t)p->slot * (LENGTH + 1);
      list[0] = 0;
      if (!p->yes || p->wayKm < 0) continue;
      memset(unsure, 0, 4 * h->words);
#define LAY(row) if ((row) >= 0) for (int w = 0; w < h->words; w++) unsure[w] |= rows[(size_t)(row) * h->words + w];
      const uint8_t *mine = capacities + (size_t)h->width * p->slot;
      for (int c = 0; c < h->ordinals; c++) {
        int row = mine[c] == 255 ? (p->partial ? ofUnknown[c] : ofGrades[16 * c]) : ofGrades[16 * c + mine[c]];
        LAY(row)
      }
      for (int c = 0; c < h->others; c++) {
        uint32_t flags;
        memcpy(&flags, mine + h->othersAt + 4 * c, 4);
        if (flags == 0xffffffff) { if (p->partial) { LAY(ofUnknownFlags[c]) } continue; }
        for (; flags; flags &= flags - 1) { LAY(ofFlags[32 * c + __builtin_ctz(flags)]) }
      }
      LAY(ofSpeaking[p->speaking]) LAY(ofReading[p->reading])
      const double angle = p->wayKm / EARTH, half = sin(p->wayKm / 2 / EARTH), way = 4 * half * half;
      const double lat = p->lat * M_PI / 180, high = angle * 180 / M_PI + 1e-6;
      const double widestAt = asin(fmin(1, sin(lat) / cos(angle))) * 180 / M_PI, widest = asin(fmin(1, sin(angle) / cos(lat)));
      Entry best[LENGTH + 1];
      int listed = 0;
      const int last = clamp((int)((p->lat + high + 90) / ROW), h->firstRow - 1, h->lastRow);
      for (int row = clamp((int)((p->lat - high + 90) / ROW), h->firstRow, h->lastRow + 1); row <= last; row++) {
        const double south = row * ROW - 90;
        double wide = widest;
        if (widestAt < south || widestAt > south + ROW) {
          const double edge = (widestAt < south ? south : south + ROW) * M_PI / 180;
          wide = acos(fmax(-1, fmin(1, (cos(angle) - sin(lat) * sin(edge)) / (cos(lat) * cos(edge)))));
        }
        const double reach = wide * 180 / M_PI + 1.1e-4;
        const int32_t *cell = cells + (row - h->firstRow) * h->columns;
        const int begin = cell[clamp((int)floor((p->lon - reach - h->west) * h->perDegree), 0, h->columns - 1)];
        const int end = cell[clamp((int)floor((p->lon + reach - h->west) * h->perDegree), 0, h->columns - 1) + 1];
        const int terms = p->needsLasting ? 2 : 1;
        for (int i = begin; i < end; i++) {
          const double dx = x[i] - p->x, dy = y[i] - p->y, dz = z[i] - p->z, chord = dx * dx + dy * dy + dz * dz;
          may[i] = (chord <= way) & (chord < radius[i]) & ((ok[i] & terms) != 0) &
                   (__builtin_popcount(slots[i] & p->slots) >= needed[i]) &
                   (fmax(from[i], p->hoursMin) <= fmin(to[i], p->hoursMax));
        }
        int many = 0;
        for (int i = begin; i < end; i++) { found[many] = i; many += may[i]; }
        for (int f = 0; f < many; f++) {
          const Place *o = places + found[f];
          if (unsure[o->profile >> 5] >> (o->profile & 31) & 1) continue;
          const double hours = fmin(o->fullHours, p->hoursMax);
          if (listed == LENGTH && hours < best[LENGTH - 1].hours) continue;
          const double dx = o->x - p->x, dy = o->y - p->y, dz = o->z - p->z, chord = dx * dx + dy * dy + dz * dz;
          const double *step = steps + p->modes * MINUTES;
          int minutes = starts[p->modes][clamp((int)(sqrt(chord) * LOOKUPS), 0, STARTS - 1)];
          while (minutes < MINUTES - 1 && step[minutes] < chord) minutes++;
          const int64_t tie = minutes - ((int64_t)__builtin_popcount(o->talents & p->talents) << 32);
          int at = listed;
          while (at > 0) {
            const Entry *e = best + at - 1;
            if (e->hours != hours ? e->hours > hours : e->tie != tie ? e->tie < tie : e->rank < o->rank) break;
            best[at] = best[at - 1];
            at--;
          }
          best[at] = (Entry){hours, tie, o->rank, o->slot};
          if (listed < LENGTH) listed++;
        }
      }
      list[0] = listed;
      for (int e = 0; e < listed; e++) list[1 + e] = best[e].slot;
    }
    printf("%.6f\n", seconds() - began);
  }
  FILE *written = fopen(given[2], "wb");
  fwrite(lists, 4 * (LENGTH + 1), h->people, written);
  return fclose(written);
}
