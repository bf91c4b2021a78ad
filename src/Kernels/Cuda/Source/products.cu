// One warp takes a few rows of the weights, each lane 8 numbers of each at a time; vectors are unpacked once for all of them.
template <int Batch, int Rows>
__device__ __forceinline__ void gemv(const uint4* weights, const uint4* vectors, u16* to, int rows, int width)
{
    int row = (blockIdx.x * 8 + (threadIdx.x >> 5)) * Rows;
    int lane = threadIdx.x & 31;
    if (row >= rows) return;
    int packs = width >> 3;
    weights += (u64)row * packs;
    float sums[Rows][Batch];
    for (int r = 0; r < Rows; ++r)
        for (int b = 0; b < Batch; ++b) sums[r][b] = 0.0f;
    #pragma unroll 4
    for (int i = lane; i < packs; i += 32)
    {
        float w[Rows][8];
        #pragma unroll
        for (int r = 0; r < Rows; ++r) unpack(weights[r * packs + i], w[r]);
        #pragma unroll
        for (int b = 0; b < Batch; ++b)
        {
            float x[8];
            unpack(vectors[b * packs + i], x);
            #pragma unroll
            for (int r = 0; r < Rows; ++r)
                for (int j = 0; j < 8; ++j) sums[r][b] = fmaf(w[r][j], x[j], sums[r][b]);
        }
    }

    for (int r = 0; r < Rows; ++r)
        for (int b = 0; b < Batch; ++b)
        {
            float sum = warp_sum(sums[r][b]);
            if (lane == 0) to[(u64)b * rows + row + r] = bf16_of(sum);
        }
}

extern "C" __global__ void __launch_bounds__(256) gemv1(const uint4* w, const uint4* x, u16* y, int rows, int width) { gemv<1, 1>(w, x, y, rows, width); }
extern "C" __global__ void __launch_bounds__(256) gemv4(const uint4* w, const uint4* x, u16* y, int rows, int width) { gemv<4, 2>(w, x, y, rows, width); }

// One block to a head of 128 numbers. 16 lanes hold a key; 16 such parts walk the cache, four keys at a time, each with a softmax of
// its own that is rescaled as it goes on; at the end the parts are put together.
extern "C" __global__ void __launch_bounds__(256) attention_decode(const uint4* query, const uint4* keys, const uint4* values, u16* to, int length)
{
    __shared__ float tops[16], totals[16], sums[16][128];
    int part = threadIdx.x >> 4, lane = threadIdx.x & 15;
    u64 start = (u64)blockIdx.x * length * 16 + lane;
    float q[8], acc[8];
    unpack(query[(u64)blockIdx.x * 16 + lane], q);
    for (int j = 0; j < 8; ++j) { q[j] *= 0.08838834764831845f; acc[j] = 0.0f; }
    float top = -3.0e38f, total = 0.0f;
    for (int key = part * 4; key < length; key += 64)
    {
        uint4 k[4], v[4];
        #pragma unroll
        for (int u = 0; u < 4; ++u) k[u] = keys[start + (u64)(key + u) * 16];
        #pragma unroll
        for (int u = 0; u < 4; ++u) v[u] = values[start + (u64)(key + u) * 16];
        float s[4], next = top;
        #pragma unroll
        for (int u = 0; u < 4; ++u)
        {
            float f[8];
            unpack(k[u], f);
            s[u] = 0.0f;
            for (int j = 0; j < 8; ++j) s[u] = fmaf(f[j], q[j], s[u]);
            for (int o = 8; o > 0; o >>= 1) s[u] += __shfl_xor_sync(0xffffffffu, s[u], o);
            next = fmaxf(next, s[u]);
        }

        float fade = __expf(top - next);
        total *= fade;
        for (int j = 0; j < 8; ++j) acc[j] *= fade;
        #pragma unroll
        for (int u = 0; u < 4; ++u)
        {
            float f[8], weight = __expf(s[u] - next);
            unpack(v[u], f);
            total += weight;
            for (int j = 0; j < 8; ++j) acc[j] = fmaf(weight, f[j], acc[j]);
        }

        top = next;
    }

    if (lane == 0) { tops[part] = top; totals[part] = total; }
    for (int j = 0; j < 8; ++j) sums[part][lane * 8 + j] = acc[j];
    __syncthreads();
    if (threadIdx.x < 128)
    {
        float highest = tops[0], all = 0.0f, sum = 0.0f;
        for (int p = 1; p < 16; ++p) highest = fmaxf(highest, tops[p]);
        for (int p = 0; p < 16; ++p)
        {
            float weight = __expf(tops[p] - highest);
            all += weight * totals[p];
            sum += weight * sums[p][threadIdx.x];
        }

        to[(u64)blockIdx.x * 128 + threadIdx.x] = bf16_of(sum / all);
    }
}
