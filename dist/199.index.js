export const id=199;export const ids=[199];export const modules={2861:((e,t,n)=>{n.d(t,{A:()=>appendCommandFile});var r=n(1455),i=n(7699);async function appendCommandFile(e,t,n){let a=n[e];if(a===void 0||a===``)throw new i.V(`bad-input`,`${e} is not set: this step runs inside a workflow only.`);await(0,r.appendFile)(a,t,`utf8`)}}),1199:((e,t,n)=>{n.d(t,{writeSummary:()=>writeSummary});var r=n(2861);let i=1048576,a=`

…
`;function writeSummary(e,t=process.env){return(0,r.A)(`GITHUB_STEP_SUMMARY`,`${cut(e)}\n`,t)}function cut(e){let t=Buffer.from(e,`utf8`);if(t.length<i)return e;let n=t.subarray(0,i-Buffer.byteLength(a)-1),r=n.lastIndexOf(`
`);return`${n.subarray(0,r<0?0:r).toString(`utf8`)}${a}`}})};