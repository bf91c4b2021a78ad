// Causal attention over prompts, heads of 128 numbers in bfloat16: one pass over the keys with a softmax that is rescaled as it goes
// (FlashAttention-2, Dao 2023), products by the matrix units. A block of 4 warps takes 128 queries of a head, a warp 32 of them; keys and values come
// 64 at a time, each while the other is worked on. Needs compute capability 8.0.

// Matrices lie in shared memory by rows of 16 packs; a pack of a row stands where 8 rows under each other meet no bank twice.
__device__ __forceinline__ u32 place(int row, int pack) { return (u32)(row * 256 + ((pack ^ (row & 7)) << 4)); }

__device__ __forceinline__ void fetch(u32 to, const uint4* from) { asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(to), "l"(from)); }
__device__ __forceinline__ void fetched_together() { asm volatile("cp.async.commit_group;"); }
__device__ __forceinline__ void all_fetched() { asm volatile("cp.async.wait_all;" ::: "memory"); __syncthreads(); }

template <int Rows>
__device__ __forceinline__ void fetch_rows(u32 to, const uint4* from)
{
    #pragma unroll
    for (int i = threadIdx.x; i < Rows * 16; i += 128) fetch(to + place(i >> 4, i & 15), from + i);
    fetched_together();
}

__device__ __forceinline__ void load_matrices(u32* r, u32 at)
{
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0,%1,%2,%3}, [%4];" : "=r"(r[0]), "=r"(r[1]), "=r"(r[2]), "=r"(r[3]) : "r"(at));
}

__device__ __forceinline__ void load_transposed(u32* r, u32 at)
{
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0,%1,%2,%3}, [%4];" : "=r"(r[0]), "=r"(r[1]), "=r"(r[2]), "=r"(r[3]) : "r"(at));
}

// 16 x 16 times 16 x 8, added to 16 x 8 in FP32.
__device__ __forceinline__ void multiply_add(float* c, const u32* a, u32 b0, u32 b1)
{
    asm volatile(
        "mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};"
        : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3]) : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

__device__ __forceinline__ u32 rounded_pair(float first, float second)
{
    u32 pair;
    asm("cvt.rn.bf16x2.f32 %0, %1, %2;" : "=r"(pair) : "f"(second), "f"(first));
    return pair;
}

__device__ __forceinline__ float power_of_two(float x)
{
    float y;
    asm("ex2.approx.ftz.f32 %0, %1;" : "=f"(y) : "f"(x));
    return y;
}

// The four lanes that share a row.
__device__ __forceinline__ float row_sum(float v) { v += __shfl_xor_sync(0xffffffffu, v, 1); return v + __shfl_xor_sync(0xffffffffu, v, 2); }
__device__ __forceinline__ float row_max(float v) { v = fmaxf(v, __shfl_xor_sync(0xffffffffu, v, 1)); return fmaxf(v, __shfl_xor_sync(0xffffffffu, v, 2)); }

extern "C" __global__ void __launch_bounds__(128, 2) attention_prefill(const uint4* query, const uint4* keys, const uint4* values, uint4* to, int length)
{
    extern __shared__ uint4 shared[];
    u32 base;
    asm("{ .reg .u64 t; cvta.to.shared.u64 t, %1; cvt.u32.u64 %0, t; }" : "=r"(base) : "l"(shared));
    u32 q_at = base, k_at = base + 128 * 256, v_at = k_at + 64 * 256;
    int lane = threadIdx.x & 31, warp = threadIdx.x >> 5;
    int block = gridDim.y - 1 - blockIdx.y;                 // the longest first, of all heads
    u64 head = (u64)blockIdx.x * length * 16;
    query += head + (u64)block * 128 * 16;
    to += head + (u64)block * 128 * 16;
    keys += head;
    values += head;
    int first = block * 128 + warp * 32;                    // the warp's first query
    int tiles = (block + 1) * 2;
    const float scale = 0.08838834764831845f * 1.4426950408889634f;

    float sums[2][16][4], tops[2][2], totals[2][2];
    #pragma unroll
    for (int m = 0; m < 2; ++m)
    {
        for (int r = 0; r < 2; ++r) { tops[m][r] = -3.0e38f; totals[m][r] = 0.0f; }
        #pragma unroll
        for (int n = 0; n < 16; ++n)
            for (int c = 0; c < 4; ++c) sums[m][n][c] = 0.0f;
    }

    fetch_rows<128>(q_at, query);
    fetch_rows<64>(k_at, keys);
    for (int tile = 0; tile < tiles; ++tile)
    {
        bool works = tile * 64 <= first + 31;               // else all keys come after the warp's queries
        all_fetched();
        fetch_rows<64>(v_at, values + (u64)tile * 64 * 16);
        float scores[2][8][4];
        if (works)
        {
            #pragma unroll
            for (int m = 0; m < 2; ++m)
                #pragma unroll
                for (int n = 0; n < 8; ++n)
                    for (int c = 0; c < 4; ++c) scores[m][n][c] = 0.0f;
            #pragma unroll
            for (int k = 0; k < 8; ++k)
            {
                u32 a[2][4];
                #pragma unroll
                for (int m = 0; m < 2; ++m) load_matrices(a[m], q_at + place(warp * 32 + m * 16 + (lane & 15), k * 2 + (lane >> 4)));
                #pragma unroll
                for (int n = 0; n < 4; ++n)
                {
                    u32 b[4];
                    load_matrices(b, k_at + place(n * 16 + (lane & 7) + ((lane >> 4) << 3), k * 2 + ((lane >> 3) & 1)));
                    #pragma unroll
                    for (int m = 0; m < 2; ++m)
                    {
                        multiply_add(scores[m][n * 2], a[m], b[0], b[1]);
                        multiply_add(scores[m][n * 2 + 1], a[m], b[2], b[3]);
                    }
                }
            }
        }

        all_fetched();
        if (tile + 1 < tiles) fetch_rows<64>(k_at, keys + (u64)(tile + 1) * 64 * 16);
        if (!works) continue;

        if (tile * 64 + 63 > first)                             // some keys come after some of the warp's queries
        {
            #pragma unroll
            for (int m = 0; m < 2; ++m)
                #pragma unroll
                for (int n = 0; n < 8; ++n)
                    #pragma unroll
                    for (int c = 0; c < 4; ++c)
                        if (tile * 64 + n * 8 + (lane & 3) * 2 + (c & 1) > first + m * 16 + (c >> 1) * 8 + (lane >> 2)) scores[m][n][c] = -3.0e38f;
        }

        #pragma unroll
        for (int m = 0; m < 2; ++m)
            #pragma unroll
            for (int r = 0; r < 2; ++r)
            {
                float top = tops[m][r];
                #pragma unroll
                for (int n = 0; n < 8; ++n)
                    #pragma unroll
                    for (int c = r * 2; c < r * 2 + 2; ++c) top = fmaxf(top, scores[m][n][c]);

                top = row_max(top);
                float fade = power_of_two((tops[m][r] - top) * scale), sum = 0.0f, shift = top * scale;
                tops[m][r] = top;
                #pragma unroll
                for (int n = 0; n < 8; ++n)
                    #pragma unroll
                    for (int c = r * 2; c < r * 2 + 2; ++c)
                    {
                        scores[m][n][c] = power_of_two(fmaf(scores[m][n][c], scale, -shift));
                        sum += scores[m][n][c];
                    }

                totals[m][r] = totals[m][r] * fade + sum;
                #pragma unroll
                for (int n = 0; n < 16; ++n)
                {
                    sums[m][n][r * 2] *= fade;
                    sums[m][n][r * 2 + 1] *= fade;
                }
            }

        #pragma unroll
        for (int k = 0; k < 4; ++k)
        {
            u32 a[2][4];
            #pragma unroll
            for (int m = 0; m < 2; ++m)
            {
                a[m][0] = rounded_pair(scores[m][k * 2][0], scores[m][k * 2][1]);
                a[m][1] = rounded_pair(scores[m][k * 2][2], scores[m][k * 2][3]);
                a[m][2] = rounded_pair(scores[m][k * 2 + 1][0], scores[m][k * 2 + 1][1]);
                a[m][3] = rounded_pair(scores[m][k * 2 + 1][2], scores[m][k * 2 + 1][3]);
            }

            #pragma unroll
            for (int n = 0; n < 8; ++n)
            {
                u32 b[4];
                load_transposed(b, v_at + place(k * 16 + (lane & 15), n * 2 + (lane >> 4)));
                #pragma unroll
                for (int m = 0; m < 2; ++m)
                {
                    multiply_add(sums[m][n * 2], a[m], b[0], b[1]);
                    multiply_add(sums[m][n * 2 + 1], a[m], b[2], b[3]);
                }
            }
        }
    }

    // Through the place of the warp's own queries, so that whole rows are written.
    #pragma unroll
    for (int m = 0; m < 2; ++m)
        #pragma unroll
        for (int r = 0; r < 2; ++r)
        {
            float part = 1.0f / row_sum(totals[m][r]);
            int row = warp * 32 + m * 16 + r * 8 + (lane >> 2);
            #pragma unroll
            for (int n = 0; n < 16; ++n)
                *(u32*)((char*)shared + place(row, n) + (lane & 3) * 4) = rounded_pair(sums[m][n][r * 2] * part, sums[m][n][r * 2 + 1] * part);
        }

    __syncwarp();
    for (int i = lane; i < 32 * 16; i += 32)
    {
        int row = warp * 32 + (i >> 4);
        to[row * 16 + (i & 15)] = *(uint4*)((char*)shared + place(row, i & 15));
    }
}
