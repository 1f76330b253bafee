/**
 * Acronyms and capitals of the field that name a class of things, a unit, a format or a company, and no single work.
 * Compared without a plural's s. To add one: is there "an X" of which there are many? Then it belongs here.
 */
const generic = new Set(
  `LLM LM VLM MLLM LMM SLM LVLM VLLM PLM PTM LRM LCM FM GenAI AI AGI AIGC ML DL RL IL NLP NLU NLG CV IR NN ANN DNN CNN GNN HGNN RNN SNN MLP FFN FNN FCN DCNN
  BNN GAN SSM MoE MoEs SMoE NAS HPO PEFT PETL PTQ QAT KD ICL TTT SFT IFT DA DG UDA FSL ZSL CIL CL FL SSL SL UL OOD OOM MTL TL DP TP PP SP EP CP
  GPU CPU TPU NPU HPU XPU ASIC SoC FPGA SSD HDD NVMe DRAM RAM SRAM HBM VRAM GDDR NIC PCIe NVLink RDMA NUMA UVM DSP LUT IO I/O OS VM API SDK GUI UI CLI IDE URL HTML XML JSON SQL PDF
  KV Q K V QKV KVs BOS EOS CLS SEP BPE POS ID OCR ASR TTS STT NMT MT SMT QA NER RE KG KGC KGE KBQA IE CTR CVR SLO SLA QoS TTFT TPOT ITL QPS RPS
  FLOP FLOPS FLOPs MFLOP GFLOP GFLOPs TFLOP TFLOPS TFLOPs PFLOP PFLOPS MAC MACs MFU HFU GB MB KB TB GiB MiB Gbps GHz MHz kHz Hz ms FPS dB kWh CO2 CO2e
  FP BF INT FP8 FP16 FP32 FP64 FP4 FP6 BF16 TF32 INT2 INT4 INT8 INT16 INT32 UINT8 W4A4 W4A8 W8A8 W4A16 A4 A8 W4 W8
  SOTA SoTA SotA IID iid i.i.d non-IID a.k.a w.r.t e.g i.e et vs PDE ODE SDE MDP POMDP MCMC MC VI KL JS MI MLE MAP EM ERM GP ELBO PAC VC NTK CLT SVD PCA ICA LDA KNN kNN k-NN SVM ANNS MSE RMSE
  ROC AUC AUROC AUPRC mAP AP AR mIoU IoU PSNR SSIM LPIPS F1 EM PPL WER CER MRR NDCG nDCG BPC BPD RMSE MAPE R2 PQ VPQ AP50 AP75 ACC Acc
  2D 3D 4D 1D 2.5D RGB RGB-D RGBD CT MRI PET ECG EEG EHR IoT IoV UAV AV AR VR XR HCI CAD BEV T2I T2V I2V I2I T2A V2X LiDAR IMU GPS MR WSI
  US UK EU USA UN NIST IEEE ACM CVPR ICCV ECCV ICLR ICML NeurIPS NIPS AAAI IJCAI ACL EMNLP NAACL INTERSPEECH ICASSP KDD WWW SIGIR MICCAI CIKM RecSys OSDI SOSP MLSys ArXiv arXiv
  OpenAI DeepMind HuggingFace GitHub Github NVIDIA Nvidia AMD Intel Google Meta Microsoft Amazon AWS Apple IBM Alibaba Tencent Baidu ByteDance Huawei Facebook LinkedIn YouTube StackOverflow
  STEM PhD MSc COVID COVID-19 DNA RNA mRNA HIV USMLE ICU NLI STS MCQ FAQ PoC LR BS HP HPs WD EMA
  A B C D E F G H I J L M N O P R S T U W X Y Z L1 L2 L0 H1 S1 Top-1 top-1 Top-5 top-5 top-k Top-K Top-k pass@1 pass@k Pass@1
  ConvNet Mixture-of-Experts fMRI mmWave WiFi Wi-Fi CVaR JPEG MPEG DoF 6-DoF SARS-CoV-2 MatMul mAcc Bayesian Gaussian Markovian Fourier English Chinese Python Java Internet Earth
  OK PI RHS LHS NP NP-hard P2P B2B SaaS LLM-as-a-judge LLM-as-a-Judge MLOps DevOps ID-based KVCache LoRAs`.split(
    /\s+/,
  ),
);

/** Whether a word of a text names a class, unit or company of the field rather than one work: `LLMs`, `FP16`, `arXiv`. */
export function isGenericName(word: string): boolean {
  const bare = word.replace(/[’']s$/u, '');
  if (generic.has(bare) || generic.has(bare.replace(/s$/u, ''))) return true;
  // Numbers with a unit or format: `16K`, `4-bit`, `512x512`, `W8A8`, `7B`, `1.5x`.
  return /^[~±]?\d+(?:[.,]\d+)*(?:[-×x*/]\d+(?:\.\d+)?)*[-–]?(?:[kKmMbBtT]|[xX×]|[GMKT]i?B|bits?|st|nd|rd|th|[dD]|ms|s|h|min|fps|FPS|%|way|shot|layer|token|dimensional|fold|hop)?$/u.test(
    bare,
  );
}
