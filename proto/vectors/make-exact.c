/* What a processor computes with binary32 numbers, for exact.json: see src/ProtocolLedger.Training/Exact/SPEC.md.
 * Inputs come from splitmix64; results are folded into one FNV-1a digest, which is written down after every block, a hundred
 * times. Usage: make-exact [operations in a block] */
#include <fenv.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 1000, BLOCKS = 100 }; /* BLOCK: unless told otherwise */

typedef struct { uint32_t a, b, c; } Input;

static float number(uint32_t bits) { float x; memcpy(&x, &bits, 4); return x; }
static uint32_t bits(float x) { uint32_t b; memcpy(&b, &x, 4); return b; }

/* The rule for results: +0 for either zero, one NaN for whatever is not finite. */
static uint32_t stored(float x) { return !isfinite(x) ? 0x7fc00000u : x == 0 ? 0 : bits(x); }

static uint64_t splitmix(uint64_t n) {
    uint64_t z = n * 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

static uint32_t with(uint32_t x, uint32_t exponent) { return (x & 0x807fffffu) | exponent << 23; }

static Input input(uint64_t i) {
    static const uint32_t special[16] = {
        0, 0x80000000u, 0x7f800000u, 0xff800000u, 0x7fc00000u, 1, 0x80000001u, 0x007fffff,
        0x00800000, 0x7f7fffff, 0xff7fffffu, 0x3f800000, 0xbf800000u, 0x3f7fffff, 0x34000000, 0x7f000000};
    uint64_t u = splitmix(3 * i + 1), v = splitmix(3 * i + 2), w = splitmix(3 * i + 3);
    uint32_t a = (uint32_t)u, b = (uint32_t)(u >> 32), c = (uint32_t)v, aux = (uint32_t)(v >> 32), more = (uint32_t)(w >> 32);
    uint32_t ea = 110 + (aux & 31), eb = 110 + (aux >> 5 & 31), ec = 110 + (aux >> 10 & 31);
    switch (w & 7) {
        case 0: break;                                                              /* anything */
        case 1: a = with(a, ea); b = with(b, eb); c = with(c, ec); break;           /* near each other */
        case 2: a = with(a, aux % 3); b = with(b, (aux >> 8) % 3); c = with(c, (aux >> 16) % 3); break; /* next to nothing */
        case 3: a = with(a & 0x80700003u, ea); b = with(b & 0x80700003u, eb); c = with(c & 0x80700003u, ec); break; /* ties */
        case 4: a = special[aux & 15]; b = special[aux >> 4 & 15]; c = special[aux >> 8 & 15]; break;
        case 5:                                                                     /* cancellation */
            a = with(a, ea); b = with(b, eb);
            c = (stored(number(a) * number(b)) ^ 0x80000000u) + more % 5 - 2;
            break;
        case 6: a = with(a, ea); b = with(b & 0x80700001u, eb); c = with(c, ea + eb - 153 + more % 53); break; /* one barely reaches the other */
        default: /* about to overflow */
            ea = 190 + (aux & 63);
            a = with(a, ea); b = with(b, 380 - ea + more % 3); c = with(c, 252 + (more >> 8) % 3);
    }
    Input result = {a, b, c};
    return result;
}

static uint32_t fma_(Input x) { return stored(fmaf(number(x.a), number(x.b), number(x.c))); }
static uint32_t mul_(Input x) { return stored(number(x.a) * number(x.b)); }
static uint32_t add_(Input x) { return stored(number(mul_(x)) + number(x.c)); }
static uint32_t sub_(Input x) { return stored(number(x.a) - number(x.c)); }
/* No infinity is ever stored, so that none divides. */
static uint32_t div_(Input x) { return stored(number(x.a) / number(stored(number(x.b)))); }
static uint32_t sqrt_(Input x) { return stored(sqrtf(number(x.a))); }

/* The functions, as sequences of the operations above: SPEC.md lists them line by line. */
static float scale(int n) { return number((uint32_t)(n + 127) << 23); }

static float exp_(float x) {
    if (!isfinite(x) || x > number(0x42b17217)) return NAN;
    if (x < -104) return 0;
    float t = fmaf(x, number(0x3fb8aa3b), 12582912.0f), n = t - 12582912.0f;
    float r = fmaf(n, number(0x3102e308), fmaf(n, number(0xbf317218), x));
    static const uint32_t coefficients[6] = {0x3c091d36, 0x3d2aac7a, 0x3e2aaa48, 0x3efffffe, 0x3f800000, 0x3f800000};
    float p = number(0x3ab511a9);
    for (int i = 0; i < 6; i++) p = fmaf(p, r, number(coefficients[i]));
    int whole = (int)(bits(t) - 0x4b400000u), half = whole >> 1;
    return p * scale(half) * scale(whole - half);
}

static float log_(float x) {
    if (!isfinite(x) || x <= 0) return NAN;
    int exponent = 0;
    if (bits(x) < 0x00800000) { x *= 8388608.0f; exponent = -23; }
    int whole = (int)(bits(x) - 0x3f2aaaabu) >> 23;
    float f = number(bits(x) - ((uint32_t)whole << 23)) - 1, s = f * f;
    static const uint32_t coefficients[8] = {0x3e0f2e71, 0xbdf98a0c, 0x3e0f6caa, 0xbe2aced7, 0x3e4ce800, 0xbe7fff79, 0x3eaaaa84, 0xbf000000};
    float p = number(0xbe03ffd5);
    for (int i = 0; i < 8; i++) p = fmaf(p, f, number(coefficients[i]));
    float n = number(0x4b400000u + (uint32_t)(whole + exponent)) - 12582912.0f;
    return fmaf(n, number(0x3f317218), fmaf(p, s, f));
}

/* What GELU and its derivative share: exp(-2u), u = sqrt(2/pi) (x + 0.044715 x^3). */
static float decay(float x) { return number(stored(exp_(x * number(0xbfcc422a) * fmaf(x * x, number(0x3d372713), 1)))); }

static float gelu_(float x) {
    if (!isfinite(x) || x >= 10) return x;
    return x <= -10 ? 0 : x / (1 + decay(x));
}

static float derivative_(float x) {
    if (!isfinite(x)) return x;
    if (x >= 10) return 1;
    if (x <= -10) return 0;
    float e = decay(x), s = 1 / (1 + e), w = number(0x3fcc422a) * fmaf(x * x, number(0x3e095d4f), 1);
    return fmaf(x * s * (e * s), w, s);
}

static uint32_t expOf(Input x) { return stored(exp_(number(x.a))); }
static uint32_t logOf(Input x) { return stored(log_(number(x.a))); }
static uint32_t rsqrtOf(Input x) { return stored(1 / number(sqrt_(x))); }
static uint32_t geluOf(Input x) { return stored(gelu_(number(x.a))); }
static uint32_t derivativeOf(Input x) { return stored(derivative_(number(x.a))); }

/* Elements of operators: SPEC.md has their formulas. D and E are drawn for a number far off; the program's constants are of the
 * sizes that they have for a model. */
static float add(float a, float b) { return number(stored(a + b)); }
static float sub(float a, float b) { return number(stored(a - b)); }
static float mul(float a, float b) { return number(stored(a * b)); }
static float fma1(float a, float b, float c) { return number(stored(fmaf(a, b, c))); }
static float quotient(float a, float b) { return number(stored(a / number(stored(b)))); }
static float root(float a) { return number(stored(sqrtf(number(stored(a))))); }
static float normRoot(float squares) { return quotient(1, root(fma1(squares, 0.0078125f, 1e-5f))); }

typedef struct { float a, b, c, d, e; } Operands;

static Operands operands(uint64_t i) {
    Input x = input(i), y = input(i + (1ull << 40));
    Operands o = {number(stored(number(x.a))), number(stored(number(x.b))), number(stored(number(x.c))), number(stored(number(y.a))), number(stored(number(y.b)))};
    return o;
}

static uint32_t centre(Operands x) { return stored(sub(x.a, mul(x.b, 0.0078125f))); }
static uint32_t normalise(Operands x) { return stored(mul(x.a, normRoot(x.b))); }
static uint32_t geluBack(Operands x) { return stored(mul(x.a, number(stored(derivative_(x.b))))); }
static uint32_t expShift(Operands x) { return stored(exp_(mul(sub(x.a, x.b), 0.17677669f))); }
static uint32_t lossBack(Operands x) { return stored(mul(sub(x.a, 1), 0.00048828125f)); }
static uint32_t softmaxBack(Operands x) { return stored(mul(mul(sub(x.b, x.c), x.a), 0.17677669f)); }
static uint32_t normBack(Operands x) {
    float rest = sub(sub(x.a, mul(x.d, 0.0078125f)), mul(x.b, mul(x.e, 0.0078125f)));
    return stored(mul(rest, normRoot(x.c)));
}
static uint32_t clipFactor(Operands x) {
    float factor = quotient(1, add(root(x.a), 1e-6f));
    return stored(factor >= 1 ? 1 : factor);
}
static uint32_t firstMoment(Operands x) { return stored(fma1(x.a, 0.9f, mul(sub(1, 0.9f), mul(x.b, x.c)))); }
static uint32_t secondMoment(Operands x) {
    float gradient = mul(x.b, x.c);
    return stored(fma1(x.a, 0.95f, mul(mul(sub(1, 0.95f), gradient), gradient)));
}

static float power(float x, uint64_t n) {
    float p = 1;
    for (; n; n >>= 1, x = mul(x, x)) if (n & 1) p = mul(p, x);
    return p;
}
static float stepRate(uint64_t t) { return quotient(0.002f, sub(1, power(0.9f, t))); }
static float stepRoot(uint64_t t) { return root(sub(1, power(0.95f, t))); }
static uint32_t weight(Operands x) { /* of step 7 */
    float size = add(quotient(root(x.c), stepRoot(7)), 1e-8f);
    return stored(fma1(quotient(x.b, size), -stepRate(7), mul(x.a, sub(1, mul(0.002f, 0.01f)))));
}

#define ELEMENT(name) static uint32_t name##At(uint64_t i) { return name(operands(i)); }
ELEMENT(centre) ELEMENT(normalise) ELEMENT(geluBack) ELEMENT(expShift) ELEMENT(lossBack) ELEMENT(softmaxBack)
ELEMENT(normBack) ELEMENT(clipFactor) ELEMENT(firstMoment) ELEMENT(secondMoment) ELEMENT(weight)
static uint32_t stepAt(uint64_t i) { return bits(stepRate(i + 1)) ^ bits(stepRoot(i + 1)); }

#define OPERATION(name) static uint32_t name##At(uint64_t i) { return name(input(i)); }
OPERATION(fma_) OPERATION(mul_) OPERATION(add_) OPERATION(sub_) OPERATION(div_) OPERATION(sqrt_)
OPERATION(expOf) OPERATION(logOf) OPERATION(rsqrtOf) OPERATION(geluOf) OPERATION(derivativeOf)

int main(int argc, char **argv) {
    const int size = argc > 1 ? atoi(argv[1]) : BLOCK;
    static const struct { const char *name; uint32_t (*compute)(uint64_t); } operations[] = {
        {"fma", fma_At}, {"mul", mul_At}, {"add", add_At}, {"sub", sub_At}, {"div", div_At}, {"sqrt", sqrt_At},
        {"exp", expOfAt}, {"log", logOfAt}, {"rsqrt", rsqrtOfAt}, {"gelu", geluOfAt}, {"geluDerivative", derivativeOfAt},
        {"centre", centreAt}, {"normalise", normaliseAt}, {"geluBack", geluBackAt}, {"expShift", expShiftAt},
        {"lossBack", lossBackAt}, {"softmaxBack", softmaxBackAt}, {"normBack", normBackAt}, {"clipFactor", clipFactorAt},
        {"firstMoment", firstMomentAt}, {"secondMoment", secondMomentAt}, {"weight", weightAt}, {"step", stepAt}};
    if (fegetround() != FE_TONEAREST || number(1) / 2 != 0 || number(3) / 2 != number(2)) { fputs("This processor is not set to binary32 as IEEE 754 has it.\n", stderr); return 1; }
    printf("{\n  \"block\": %d,\n  \"digests\": {\n", size);
    for (size_t k = 0; k < sizeof operations / sizeof *operations; k++) {
        uint64_t digest = 0xcbf29ce484222325u;
        printf("    \"%s\": [", operations[k].name);
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < size; i++) digest = (digest ^ operations[k].compute((uint64_t)block * size + i)) * 0x100000001b3u;
            printf("%s\n      \"0x%016llx\"", block ? "," : "", (unsigned long long)digest);
        }
        printf("\n    ]%s\n", k + 1 < sizeof operations / sizeof *operations ? "," : "");
    }
    printf("  }\n}\n");
    return 0;
}
