// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Runs a network of one input and one output in ONNX Runtime, and prints as JSON what each run took, in seconds:
//     node time_session.cjs MODEL.onnx SIDE INPUT OUTPUT RUNS THREADS
// INPUT and OUTPUT are planes of float32, one after the other. A first run, which is not timed, makes OUTPUT.
const { readFileSync, writeFileSync } = require("node:fs");
const { InferenceSession, Tensor } = require("onnxruntime-node");

async function main([model, side, input, output, runs, threads]) {
    const session = await InferenceSession.create(model, {
        executionProviders: ["cpu"],
        graphOptimizationLevel: "all",
        intraOpNumThreads: Number(threads),
        interOpNumThreads: 1,
    });
    const bytes = readFileSync(input);
    const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    const feeds = { [session.inputNames[0]]: new Tensor("float32", values, [1, 4, Number(side), Number(side)]) };
    const wanted = session.outputNames[0];

    const first = (await session.run(feeds))[wanted];
    writeFileSync(output, new Uint8Array(first.data.buffer, first.data.byteOffset, first.data.byteLength));
    const seconds = [];
    for (let run = 0; run < Number(runs); ++run) {
        const start = process.hrtime.bigint();
        await session.run(feeds);
        seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
    console.log(JSON.stringify(seconds));
}

main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
});
