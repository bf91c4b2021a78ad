// Normalisations over rows of bfloat16. A row lies in the registers of one block, as it came from memory: up to 8 packs of 8 numbers in each
// of 256 threads. Unpacking anew on each pass costs less than the registers that floats would take: more rows are under way at once.
template <typename Use>
__device__ __forceinline__ void each_number(const uint4* row, int packs, Use use)
{
    #pragma unroll
    for (int p = 0; p < 8; ++p)
        if (p * 256 + threadIdx.x < packs)
        {
            float f[8];
            unpack(row[p], f);
            for (int j = 0; j < 8; ++j) use(f[j]);
        }
}

__device__ __forceinline__ void load_row(const uint4* from, uint4* row, int packs)
{
    #pragma unroll
    for (int p = 0; p < 8; ++p)
        if (p * 256 + threadIdx.x < packs) row[p] = from[p * 256 + threadIdx.x];
}

template <typename Change>
__device__ __forceinline__ void store_row(uint4* to, const uint4* row, int packs, Change change)
{
    #pragma unroll
    for (int p = 0; p < 8; ++p)
        if (p * 256 + threadIdx.x < packs)
        {
            float f[8];
            unpack(row[p], f);
            for (int j = 0; j < 8; ++j) f[j] = change(f[j]);
            to[p * 256 + threadIdx.x] = pack(f);
        }
}

extern "C" __global__ void __launch_bounds__(256) layer_norm(const uint4* from, uint4* to, int width, float epsilon)
{
    int packs = width >> 3;
    u64 start = (u64)blockIdx.x * packs;
    uint4 row[8];
    load_row(from + start, row, packs);
    float sum = 0.0f;
    each_number(row, packs, [&](float x) { sum += x; });
    float mean = block_sum(sum) / width;
    float squares = 0.0f;
    each_number(row, packs, [&](float x) { squares += (x - mean) * (x - mean); });
    float root = rsqrtf(block_sum(squares) / width + epsilon);
    store_row(to + start, row, packs, [=](float x) { return (x - mean) * root; });
}

extern "C" __global__ void __launch_bounds__(256) softmax(const uint4* from, uint4* to, int width)
{
    int packs = width >> 3;
    u64 start = (u64)blockIdx.x * packs;
    uint4 row[8];
    load_row(from + start, row, packs);
    float highest = -3.0e38f;
    each_number(row, packs, [&](float x) { highest = fmaxf(highest, x); });
    highest = block_max(highest);
    float sum = 0.0f;
    each_number(row, packs, [&](float x) { sum += __expf(x - highest); });
    float scale = 1.0f / block_sum(sum);
    store_row(to + start, row, packs, [=](float x) { return __expf(x - highest) * scale; });
}
